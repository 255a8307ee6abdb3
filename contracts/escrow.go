// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package contracts

import (
	"bytes"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = bytes.Equal
	_ = errors.New
	_ = big.NewInt
	_ = common.Big1
	_ = types.BloomLookup
	_ = abi.ConvertType
)

// Agreement is an auto generated low-level Go binding around an user-defined struct.
type Agreement struct {
	Need Need
	Bid  Bid
}

// Bid is an auto generated low-level Go binding around an user-defined struct.
type Bid struct {
	Vehicle    common.Address
	Owner      common.Address
	Amount     *big.Int
	VehicleBps uint16
	PickupBy   *big.Int
	Expires    *big.Int
}

// Exit is an auto generated low-level Go binding around an user-defined struct.
type Exit struct {
	Token  common.Address
	From   common.Address
	Market common.Address
	On     bool
	Nonce  *big.Int
}

// Fund is an auto generated low-level Go binding around an user-defined struct.
type Fund struct {
	Token    common.Address
	From     common.Address
	Market   common.Address
	Amount   *big.Int
	Nonce    *big.Int
	Deadline *big.Int
}

// Membership is an auto generated low-level Go binding around an user-defined struct.
type Membership struct {
	Vehicle    common.Address
	Owner      common.Address
	VehicleBps uint16
	Until      *big.Int
	Nonce      *big.Int
}

// Need is an auto generated low-level Go binding around an user-defined struct.
type Need struct {
	Rider     common.Address
	MaxAmount *big.Int
	OpenBy    *big.Int
	ServiceBy *big.Int
	Choose    bool
	Codes     [32]byte
	Trip      [32]byte
	Rules     Rules
}

// Opening is an auto generated low-level Go binding around an user-defined struct.
type Opening struct {
	Agreement     Agreement
	NeedSignature []byte
	BidSignature  []byte
	PickSignature []byte
}

// Operator is an auto generated low-level Go binding around an user-defined struct.
type Operator struct {
	Market   common.Address
	Operator common.Address
	Until    *big.Int
	Nonce    *big.Int
}

// Rules is an auto generated low-level Go binding around an user-defined struct.
type Rules struct {
	Token      common.Address
	Market     common.Address
	Arbiter    common.Address
	MarketBps  uint16
	CancelBps  uint16
	SilentBps  uint16
	AnswerFor  uint32
	DisputeFor uint32
	RuleFor    uint32
}

// Settlement is an auto generated low-level Go binding around an user-defined struct.
type Settlement struct {
	Agreement Agreement
	Proof     []byte
}

// Withdraw is an auto generated low-level Go binding around an user-defined struct.
type Withdraw struct {
	Token    common.Address
	From     common.Address
	Market   common.Address
	Amount   *big.Int
	To       common.Address
	Fee      *big.Int
	Nonce    *big.Int
	Deadline *big.Int
}

// EscrowMetaData contains all meta data concerning the Escrow contract.
var EscrowMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"tokens\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"account\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"balance\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"exitAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"exits\",\"type\":\"uint88\",\"internalType\":\"uint88\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"booking\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"state\",\"type\":\"uint8\",\"internalType\":\"enumState\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"bid\",\"type\":\"bytes26\",\"internalType\":\"bytes26\"},{\"name\":\"released\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"refunded\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"deposit\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"depositWithAuthorization\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"validAfter\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"validBefore\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"nonce\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"v\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"s\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"depositWithPermit\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"deadline\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"v\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"s\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"dispute\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"evidence\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"eip712Domain\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes1\",\"internalType\":\"bytes1\"},{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"exit\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"on\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"exitSigned\",\"inputs\":[{\"name\":\"order\",\"type\":\"tuple\",\"internalType\":\"structExit\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"on\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"finish\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"finishBatch\",\"inputs\":[{\"name\":\"agreements\",\"type\":\"tuple[]\",\"internalType\":\"structAgreement[]\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]}],\"outputs\":[{\"name\":\"finished\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"fund\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"fundSigned\",\"inputs\":[{\"name\":\"order\",\"type\":\"tuple\",\"internalType\":\"structFund\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"handover\",\"inputs\":[{\"name\":\"order\",\"type\":\"tuple\",\"internalType\":\"structMembership\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"hashBid\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"hashNeed\",\"inputs\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"isListed\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"join\",\"inputs\":[{\"name\":\"order\",\"type\":\"tuple\",\"internalType\":\"structMembership\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"leave\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"move\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"released\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"receipt\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"refunded\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"refund\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"multicall\",\"inputs\":[{\"name\":\"data\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[{\"name\":\"results\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"noShow\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"nonceUsed\",\"inputs\":[{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"open\",\"inputs\":[{\"name\":\"opening\",\"type\":\"tuple\",\"internalType\":\"structOpening\",\"components\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"needSignature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"bidSignature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"pickSignature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"openBatch\",\"inputs\":[{\"name\":\"openings\",\"type\":\"tuple[]\",\"internalType\":\"structOpening[]\",\"components\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"needSignature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"bidSignature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"pickSignature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]},{\"name\":\"all\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[{\"name\":\"opened\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"operator\",\"inputs\":[{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operator_\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"revoke\",\"inputs\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"rule\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"toPayee\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setOperator\",\"inputs\":[{\"name\":\"order\",\"type\":\"tuple\",\"internalType\":\"structOperator\",\"components\":[{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settle\",\"inputs\":[{\"name\":\"settlement\",\"type\":\"tuple\",\"internalType\":\"structSettlement\",\"components\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"proof\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleBatch\",\"inputs\":[{\"name\":\"settlements\",\"type\":\"tuple[]\",\"internalType\":\"structSettlement[]\",\"components\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"proof\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]}],\"outputs\":[{\"name\":\"settled\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"start\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"code\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"vehicle\",\"inputs\":[{\"name\":\"vehicle_\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"voidNonces\",\"inputs\":[{\"name\":\"word\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"mask\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdrawSigned\",\"inputs\":[{\"name\":\"order\",\"type\":\"tuple\",\"internalType\":\"structWithdraw\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"fee\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"allow\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"Closed\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"cause\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"enumCause\"},{\"name\":\"paid\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"refunded\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"toMarket\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"toVehicle\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Deposited\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"balance\",\"type\":\"uint128\",\"indexed\":false,\"internalType\":\"uint128\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Disputed\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"by\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"state\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"enumState\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"evidence\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EIP712DomainChanged\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ExitChanged\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"exitAt\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"exits\",\"type\":\"uint88\",\"indexed\":false,\"internalType\":\"uint88\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Funded\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"balance\",\"type\":\"uint128\",\"indexed\":false,\"internalType\":\"uint128\"},{\"name\":\"free\",\"type\":\"uint128\",\"indexed\":false,\"internalType\":\"uint128\"},{\"name\":\"order\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"HandedOver\",\"inputs\":[{\"name\":\"vehicle\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Joined\",\"inputs\":[{\"name\":\"vehicle\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Left\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"free\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Moved\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"paid\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"refunded\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"toMarket\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"toVehicle\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"NoShown\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"NoncesVoided\",\"inputs\":[{\"name\":\"who\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"word\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"mask\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Opened\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"rider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"vehicle\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"bid\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OperatorSet\",\"inputs\":[{\"name\":\"market\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Revoked\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"rider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Skipped\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"index\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"reason\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Started\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Withdrawn\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"fee\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"sender\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"balance\",\"type\":\"uint128\",\"indexed\":false,\"internalType\":\"uint128\"},{\"name\":\"order\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AboveCap\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"toPayee\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"cap\",\"type\":\"uint96\",\"internalType\":\"uint96\"}]},{\"type\":\"error\",\"name\":\"AddressEmptyCode\",\"inputs\":[{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"AlreadyJoined\",\"inputs\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"BadRecipient\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"BalanceTooLow\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"BidAboveMaximum\",\"inputs\":[{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}]},{\"type\":\"error\",\"name\":\"BidExpired\",\"inputs\":[{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"DeadlinePassed\",\"inputs\":[{\"name\":\"deadline\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"EndsInThePast\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"FailedCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"FeeAboveAmount\",\"inputs\":[{\"name\":\"fee\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}]},{\"type\":\"error\",\"name\":\"InvalidSignature\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ItemFailed\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"reason\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]},{\"type\":\"error\",\"name\":\"MoreThanAmount\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"total\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}]},{\"type\":\"error\",\"name\":\"NeedTaken\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"state\",\"type\":\"uint8\",\"internalType\":\"enumState\"}]},{\"type\":\"error\",\"name\":\"NonceNotNext\",\"inputs\":[{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"next\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"NonceUsed\",\"inputs\":[{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"NotAMarket\",\"inputs\":[{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotJoined\",\"inputs\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotTheBooking\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"bid\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"NothingToMove\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"OpenTooLate\",\"inputs\":[{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"OutOfRange\",\"inputs\":[{\"name\":\"field\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"least\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"most\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"PayeesDiffer\",\"inputs\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"}]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"StillHeld\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"exitAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"StringTooLong\",\"inputs\":[{\"name\":\"str\",\"type\":\"string\",\"internalType\":\"string\"}]},{\"type\":\"error\",\"name\":\"TokenNotListed\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"TooEarly\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"from\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"TooLate\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"TransferMismatch\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"expected\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"WrongCode\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"WrongState\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"state\",\"type\":\"uint8\",\"internalType\":\"enumState\"}]}]",
	ID:  "Escrow",
	Bin: "0x61016060408181523461020457615872803803809161001e828661021c565b843982019060209081848403126102045783516001600160401b039485821161020457019280601f85011215610204578351948511610208576005938560051b9083519661006e8684018961021c565b87528480880192820101928311610204578401905b8282106101e557505050610097600e61023f565b91808301936d6d61726b65746420457363726f7760901b855260019182916100bf600161023f565b97828901603160f81b81526100d38861026a565b98610120998a526100e38b61026a565b98610140998a52519020998a60e0525190209861010099808b524660a052875190858201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f84528983015260608201524660808201523060a082015260a0815261014f60c08261021c565b5190206080523060c0525f935b6101a7575b5050505050519161559c93846102d68539608051846153e9015260a051846154a6015260c051846153ba015260e051846154380152518361545e01525182505051815050f35b80518410156101e05783821b81018301516001600160a01b03165f90815260038452869020805460ff191686179055928401928461015c565b610161565b81516001600160a01b0381168103610204578152908401908401610083565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b0382119082101761020857604052565b906001600160401b0382116102085760405191610266601f8201601f19166020018461021c565b8252565b601f815111610295576020815191015160208210610286571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe604060808152600480361015610013575f80fd5b60e05f35811c9081630ac5eeaf146123e75781630d9f6a28146122215781630dd69ae81461210e57816311df008414611fac5781631647795e14611f4f5781633194bb3414611e2c5781633acd2b9814611d465781633ea43a4714611b865781634077f27014611a29578163561e26121461198f5781635de1d6411461194e5781635dfd971214611829578163634e5aa5146117e85781636f6fd402146116cb57816378e734cd146115d6578163804fa6981461147e57816384b0196e1461134a5781638f0b557d146112cd5781639679d2c1146110805750806398413fd01461101d578063a5c61e9114610e19578063ac9650d814610c70578063afc4663a14610b88578063d56dd11214610959578063dc7d0635146108ef578063e83b00951461089a578063e8a65a751461083d578063e9b406a8146107da578063eb19caa714610610578063ec900d1e1461051c578063f052c8451461047b578063f38c86c314610455578063f70e7acd1461042f578063f794062e146103e4578063fb17bb2c146102fd5763fc056406146101aa575f80fd5b346102e757600319360161014081126102e7576101008091126102e75767ffffffffffffffff91610104358381116102e7576101e9903690830161246f565b949093610124359081116102e757610207610120913690850161246f565b94909251907fa0010bf805ba106932a5fc15e36db993d0f527f7c7788587a710b2f27421eb0a8252846020830137209382359573ffffffffffffffffffffffffffffffffffffffff9384881688036102e7576024359585871687036102e7576044359486861686036102e7578861027f878a8d612dfb565b156102eb575b5050505060e4359164ffffffffff831683036102e757866102a99360c435886132d4565b606435906bffffffffffffffffffffffff9384831683036102e75760843593841684036102e75760a43594851685036102e7576102e596612e66565b005b5f80fd5b6102f493614077565b5f808088610285565b5090346102e75760209060206003193601126102e75782359167ffffffffffffffff938484116102e757366023850112156102e7578301359384116102e75760246102c093366024868802830101116102e7579391905f945f935b878510610369576020878751908152f35b909192939561037d84838902850101613fa7565b805161039c575050610390600191612692565b965b0193929190610358565b907f30d88e6b6d2900da8cbab06c0a6eec4eb037004dff093f9d2a40adf632fbf2d76103dc6001949a938a519182918683528c8c8401528c830190612577565b0390a2610392565b50346102e75760206003193601126102e757359073ffffffffffffffffffffffffffffffffffffffff82168092036102e7576020915f526003825260ff815f20549151911615158152f35b50346102e7576102c06003193601126102e75761044e6102e591613fa7565b9050613a51565b5090346102e7576102006003193601126102e757610474602092613a65565b9051908152f35b5090346102e75760606003193601126102e75781359173ffffffffffffffffffffffffffffffffffffffff908184168094036102e757602435908282168092036102e7576044359283168093036102e7576060945f52602052825f20905f52602052815f20905f52602052805f2054908051916fffffffffffffffffffffffffffffffff8116835264ffffffffff8160801c16602084015260a81c90820152f35b50346102e75760209060206003193601126102e75780359067ffffffffffffffff82116102e7576105519084923691016124d6565b9190925f925f915b81831061056a576020858551908152f35b9091938460051b8601357ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd21873603018112156102e7576105ab9087016139e3565b80516105c85750506105be600191612692565b945b019190610559565b907f30d88e6b6d2900da8cbab06c0a6eec4eb037004dff093f9d2a40adf632fbf2d7610608600194989388519182918683528a898401528a830190612577565b0390a26105c0565b50346102e757610620368261249d565b9261062c839293612628565b9473ffffffffffffffffffffffffffffffffffffffff8096165f526006602052805f20549064ffffffffff91828160b01c169042821161079b5750506060840191428161067885612649565b161115610765575061068984612628565b9261069660208601612628565b916106ab6106a58288016126ec565b94612649565b906080870135926001840180941161073957505161ffff94909416845264ffffffffff16602084015260408301526102e5969081169216907fde9e9ae3e03341cc0ca11ae7b817c0a9a37948bf3245d4959ad1c3a2135870e690606090a37f66c53f273220beef463662e3c09af0e3ad335f7c38cab0d387dd47b8eed7c49161073382612628565b91613b53565b6011907f4e487b71000000000000000000000000000000000000000000000000000000005f525260245ffd5b916107709150612649565b7f4cd383b6000000000000000000000000000000000000000000000000000000005f5216905260245ffd5b889085826107a889612628565b7f2b6a9937000000000000000000000000000000000000000000000000000000005f521690521660245260445260645ffd5b50346102e75760606003193601126102e7573573ffffffffffffffffffffffffffffffffffffffff9081811681036102e75760243591821682036102e7576044356bffffffffffffffffffffffff811681036102e7576102e5925f9233906133d0565b50346102e757816003193601126102e757359060243590335f526005602052805f20835f52602052805f20828154179055519081527f200c4a48d1ac9101e717f2457b637897aa78a459d14a4ebf515b9d45f174042c60203392a3005b50346102e75760606003193601126102e7573573ffffffffffffffffffffffffffffffffffffffff80821682036102e75760243590811681036102e7576044359081151582036102e7576102e592339061311d565b50346102e757816003193601126102e7573573ffffffffffffffffffffffffffffffffffffffff908181168091036102e7576024359182168092036102e7575f526002602052815f20905f52602052805f205481519064ffffffffff8116825260281c6020820152f35b50346102e757600319360161030081126102e7576102c0136102e7576102c435916102e43567ffffffffffffffff81116102e75761099d6109b2913690850161246f565b906109a785614255565b969196949094613a51565b6109bb8461305a565b906109c68588613069565b606086517fc5edc7a05ec64d77fa801ce1ce1460a43225eca33aee4bcfc3db93ed5f05f94481528860208201528988820152209381359373ffffffffffffffffffffffffffffffffffffffff9586861686036102e7578560098610159687610b5c5760038703610ae957505090610a409291610204612bd1565b925b610abd5750600503610ab5576007955b6101e4359463ffffffff861686036102e75764ffffffffff610a9b7fc0a592f6050d94d4a1fe623e9151e836c96f0c456415e638d5578c49ce7a7782976060978b42918c6130b0565b610aa78351809b612507565b1660208901528701521693a3005b600695610a52565b6021907f4e487b71000000000000000000000000000000000000000000000000000000005f525260245ffd5b93929190949997959b9896505f938a8d141580610b4e575b15610b35578c8c8c7f2b3263b3000000000000000000000000000000000000000000000000000000005f525260245260445ffd5b90610b499392919c96989a9597999c612b7a565b610a42565b505f945060058d1415610b01565b6021867f4e487b71000000000000000000000000000000000000000000000000000000005f525260245ffd5b5090346102e757610b993683612541565b90929193610be5610ba986613ad6565b939095610bb588612628565b7f3dc376b030fac3b7de9c053c552fe90fab302f70814fc855cfbf18a0c57f1cec5f5287602052865f2090612b7a565b610bf26102808601612649565b9064ffffffffff8092169061012c820180921161073957507f6765aae941641135a358c7d74f52d3c527955b3feb5e1f0175d7decb879396e39495610c5491421193845f14610c6257610c4b6101a06003935b0161265b565b914291896130b0565b8351928352166020820152a2005b610c4b6101a0600293610c45565b50346102e757602090816003193601126102e75780359067ffffffffffffffff82116102e757610ca2913691016124d6565b610cab5f612708565b610cb7855191826125ba565b5f8152610cc35f612708565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe093828601918501368337610cf784612742565b94610d04885196876125ba565b848652610d1085612742565b01865f5b828110610e09575050505f5b848110610da157878787825191808301818452825180915281858501958260051b8601019301915f955b828710610d575785850386f35b909192938280610d91837fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc08a600196030186528851612577565b9601920196019592919092610d4a565b80610ded84610de78a8c610dbc60019760051b8901896127d9565b80959192519586938585013782018381015f81528c519283915e015f838201520380845201826125ba565b30613ee0565b610df7828961282a565b52610e02818861282a565b5001610d20565b606082828a010152018790610d14565b50346102e757600319360161030081126102e7576102c0136102e7576102c435906bffffffffffffffffffffffff90818316938484036102e7576102e43567ffffffffffffffff81116102e757610e76610e8c913690850161246f565b610e8285949294614255565b9591949095613a51565b6102443587811681036102e757610ea4908686613dd7565b9687610eaf8761305a565b6009811015610ff157600603610f95576101643561ffff811681036102e757610ef3916127109061ffff926bffffffffffffffffffffffff93849116911602041690565b16808a11610f6357506101243573ffffffffffffffffffffffffffffffffffffffff811681036102e7576060846102e59b610f5d9651917f22f48228b21228d12fd550d610e6878d2179c2b384a52caa6b0a390e1962eb5483528860208401528201522090612b7a565b82613e1e565b8985887fc2921591000000000000000000000000000000000000000000000000000000005f525260245260445260645ffd5b610f9e8761305a565b6009811015610ff157600714610ef3578588610fb98961305a565b917f2b3263b3000000000000000000000000000000000000000000000000000000005f5281526009821015610abd575060245260445ffd5b6021897f4e487b71000000000000000000000000000000000000000000000000000000005f525260245ffd5b50346102e75760206003193601126102e7573573ffffffffffffffffffffffffffffffffffffffff9081811681036102e75760809264ffffffffff61106461ffff9361275a565b8551979093168752941660208601529216908301526060820152f35b839150346102e7576003193601126102e75773ffffffffffffffffffffffffffffffffffffffff918035838116918282036102e7576024928335958616938487036102e757604435946bffffffffffffffffffffffff8616938487036102e75760843560ff81168091036102e7576110f78761286b565b988051917f7ecebe0000000000000000000000000000000000000000000000000000000000908184528585850152602090818589818c5afa948515611294575f9561129e575b50883b156102e7578351907fd505accf000000000000000000000000000000000000000000000000000000008252878783015230898301528a60448301526064356064830152608482015260a43560a482015260c43560c48201525f8160e481838d5af1801561129457611284575b5082519182528585830152808288818b5afa92831561127b57505f9261124d575b50506001820180921161122257036111fb57505050945f926111f682936102e598843091612943565b612a05565b7fd855c4f4000000000000000000000000000000000000000000000000000000005f52525ffd5b846011847f4e487b71000000000000000000000000000000000000000000000000000000005f52525ffd5b90809250813d8311611274575b61126481836125ba565b810103126102e757518b806111cd565b503d61125a565b513d5f823e3d90fd5b5f61128e916125ba565b8d6111ac565b84513d5f823e3d90fd5b9094508181813d83116112c6575b6112b681836125ba565b810103126102e75751938e61113d565b503d6112ac565b839150346102e7576003193601126102e75760c07fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc3601126102e7576101006020928251907f23971f881e73acb92d6450b8300b7e193fd8103700c71e2c3fc6530f4c9adb828252358482015260c0602484830137209051908152f35b8390346102e7575f6003193601126102e757611366600e612708565b91611373815193846125ba565b600e835260207f6d61726b65746420457363726f77000000000000000000000000000000000000818501526114366001926113ae6001612708565b6113ba825191826125ba565b600181527f3100000000000000000000000000000000000000000000000000000000000000848201526114298251976113f3868a6125ba565b5f89528351977f0f00000000000000000000000000000000000000000000000000000000000000895280878a0152880190612577565b9186830390870152612577565b4660608501523060808501525f60a085015283810360c08501528180865192838152019501915f5b82811061146b5785870386f35b835187529581019592810192840161145e565b8284346102e75761148f368361249d565b9290919361149c85612628565b9173ffffffffffffffffffffffffffffffffffffffff8093165f52600660205282815f20541692806114cd88612628565b165f52815f205464ffffffffff429160b01c1611156115a0576114ef87612628565b926114fc60208901612628565b90611508848a016126ec565b9361151560608b01612649565b9060808b0135926001840180941161073957505161ffff95909516855264ffffffffff16602085015260408401526102e5977f438956338be1953e854e39cd545b78ff6c888d32d25fd97a09354a105e9882d9949093869392831692909116907f06664bc77e8160027d611a7b199ca937de2d07922f1788f67b68a38514673d6b90606090a4613b53565b90506115ab86612628565b7f44c5daf4000000000000000000000000000000000000000000000000000000005f5216905260245ffd5b8284346102e7576115e73683612541565b92916115f581959295613ad6565b91909461028082019661160788612649565b9764ffffffffff80991642106116915750937fac70a26efafe5aa5e3448142f4b33be26b5cc88ae94fce94e0e8fd2a428c55f59593610c4b6101c08a956116816116889660209a7fd90e65fe377e45e4fb4f367ee8e8d0c729a965b5b57ea8946d0e14104a3d530b5f528d8c528a5f206102008501612bd1565b500161265b565b915191168152a2005b858861169d8b93612649565b917fca898fae000000000000000000000000000000000000000000000000000000005f52521660245260445ffd5b5050346102e7576101206003193601126102e75773ffffffffffffffffffffffffffffffffffffffff918135838116918282036102e757602435948516908186036102e757604435936bffffffffffffffffffffffff8516928386036102e75760c4359660ff88168098036102e757610104906117478761286b565b98843b156102e7575f946101249386928851998a9788967fef55bec600000000000000000000000000000000000000000000000000000000885287015230602487015260448601526064356064860152608435608486015260a43560a486015260c485015260e43560e48501528035908401525af190811561127b5750945f9281926102e5976117d8575b50612a05565b846117e2916125ba565b5f6117d2565b82346102e757600319906020823601126102e75780359167ffffffffffffffff83116102e7576103209083360301126102e7576102e59161044e910161350d565b5050346102e757600319360161022081126102e757610200136102e7576102043567ffffffffffffffff81116102e757611866903690830161246f565b9261187083613a65565b92835f526007602052815f20548061190b57503573ffffffffffffffffffffffffffffffffffffffff8116948582036102e7576008936118da927f231b80281add709943e52586f4994dae9ff464b0593b2d5f71c8d7169325cc5c5f5286602052845f2090612b7a565b825f5260076020525f20557f5bc2baf870c5baf189838b5e0b0e3b04a3263e2df5d305d1c15f3e6022f5dc455f80a3005b90611916859261305a565b917f10eb3afd000000000000000000000000000000000000000000000000000000005f5281526009821015610abd575060245260445ffd5b82346102e757600319906020823601126102e75780359167ffffffffffffffff83116102e7576102e09083360301126102e7576102e59161044e91016139e3565b8284346102e75760206003193601126102e75760a091355f526007602052805f20546008602052815f20916119c38261305a565b9254907fffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000006bffffffffffffffffffffffff93611a0183518097612507565b64ffffffffff8160081c1660208701521690840152818116606084015260601c166080820152f35b5050346102e757816003193601126102e757803567ffffffffffffffff81116102e757611a5990369083016124d6565b929091602480359081151582036102e7579391905f945f935b878510611a83576020878751908152f35b90919293958660051b8201357ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffce1833603018112156102e757611ac690830161350d565b908151155f14611ae9575050611add600191612692565b965b0193929190611a72565b859293919697955f14611b395785517fed3cd5530000000000000000000000000000000000000000000000000000000081528089018a905280860187905280611b35604482018a612577565b0390fd5b7f30d88e6b6d2900da8cbab06c0a6eec4eb037004dff093f9d2a40adf632fbf2d7611b7e879998600195989b94969b519182918683528c60208401528c830190612577565b0390a2611adf565b8284346102e757600319360160a081126102e7576080136102e75760843567ffffffffffffffff81116102e757611bc0903690840161246f565b9091833573ffffffffffffffffffffffffffffffffffffffff93848216938483036102e757845f526002602052835f206024359687168097036102e757865f52602052835f2091825460281c93606435858103611d17575090611c54929160a087517fd146f26bd7fd0022c5a49a7cb3d8373916dc57f28b1a35677ebbfdefe6517846815260808c60208301372090612b7a565b6044359164ffffffffff83168093036102e7576001017affffffffffffffffffffffffffffffffffffffffffffffffffffff91828211611ceb577fb1d2600545938a6bb815688c4c569fecb065ea13889a0b0b765e5a642db39efe959697507fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000008260281b16841790558351928352166020820152a3005b6011887f4e487b71000000000000000000000000000000000000000000000000000000005f525260245ffd5b85908a7f855135e9000000000000000000000000000000000000000000000000000000005f525260245260445ffd5b8284346102e75760031936018381126102e75760c0136102e75760c43567ffffffffffffffff81116102e757611d7f903690840161246f565b939091517f3569902cfc1c149bc329e36445a5ad23733741bac28521301035fd5cf2e68c08815260c084602083013720916024359173ffffffffffffffffffffffffffffffffffffffff9485841684036102e75760a4359164ffffffffff831683036102e75785611df393608435876132d4565b359280841684036102e75760443590811681036102e757606435916bffffffffffffffffffffffff831683036102e7576102e5946133d0565b5050346102e757611e3d368261249d565b9390611e4883612628565b9173ffffffffffffffffffffffffffffffffffffffff8093165f5284602052805f2094602085019584611e7a88612628565b165f52602052815f2082860194611e9086612628565b165f52602052815f205460a81c90608086013590828203611f235750505094611ef6916102e59660c0611ec288612628565b91517f295b8a1ef0bba88d85a1d60bd565466bc0c5fc834a920077b9049637b734db5e815260a08860208301372090612b7a565b611f1d6060611f16611f10611f0a86612628565b96612628565b93612628565b930161266c565b9261311d565b7f855135e9000000000000000000000000000000000000000000000000000000005f525260245260445ffd5b5050346102e757816003193601126102e7573573ffffffffffffffffffffffffffffffffffffffff81168091036102e757602091602435915f5260058352805f208260081c5f528352600160ff825f2054925193161b1615158152f35b8284346102e75760031936016102e081126102e7576102c0136102e757611fe0611fd583614255565b949194929092613a51565b611fe98261305a565b60098110156120e2576005811480156120d8575b6120aa575061200c8285613069565b6102c4355f5260205f2060a4350361207f57506064359164ffffffffff8084168094036102e7576101c4359363ffffffff851685036102e7577ffe353627220c5d83614e103daf0d83136a67b1105bc52f8e38eedb80dfa0008194602094600583611688944211814218021891896130b0565b83907f398b2744000000000000000000000000000000000000000000000000000000005f525260245ffd5b84827f2b3263b3000000000000000000000000000000000000000000000000000000005f525260245260445ffd5b5060078114611ffd565b6021827f4e487b71000000000000000000000000000000000000000000000000000000005f525260245ffd5b8284346102e75760806003193601126102e75773ffffffffffffffffffffffffffffffffffffffff918035838116928382036102e757602435928584168085036102e757604435956bffffffffffffffffffffffff871687036102e75760643597881688036102e757612182863387612dfb565b15612196576102e55f808a8a8a338b612e66565b5f908152602083815284822033808452908252858320938352928152908490205493517fbed9a30500000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff958616938101938452908301919091529284166040820152608091821c64ffffffffff1660608201528291010390fd5b8284346102e757600319360161034081126102e7576102c0136102e7576102c4356bffffffffffffffffffffffff92838216908183036102e75767ffffffffffffffff906102e4358281116102e75761227d903690830161246f565b96909461030435958287168088036102e757610324359586116102e7576122dd976122ae6122c4973690880161246f565b9194926122ba88614255565b9b919a909b613a51565b895f52600860205260208d805f2081519e8f92836125ba565b54928a808516938385809552019460601c168452115f146123d6575060608d8051907f446728023991083ac66a49256d155698e817ab828ab3d886dad97cc974c775a282528c60208301528a8816908201522090893573ffffffffffffffffffffffffffffffffffffffff811681036102e7576102e59f8a98899461236193612b7a565b51168091115f146123cc5750906123b09160608c517ff0de83c7ac3fe97cdb458921c5e6763ca8e8f962bcbd7d1983516d100d51775a81528a60208201528d8789169082015220610204612bd1565b505b6123be8951998a6125ba565b168752166020860152612c19565b94506123b2915050565b6102e59e5088965094508590612361565b82346102e75760806003193601126102e7573573ffffffffffffffffffffffffffffffffffffffff808216908183036102e7576024359080821682036102e75760443590811681036102e757606435916bffffffffffffffffffffffff8316948584036102e7576124686102e59661245e8361286b565b9630903390612943565b3390612a05565b9181601f840112156102e75782359167ffffffffffffffff83116102e757602083818601950101116102e757565b91909180830360c081126102e75760a0136102e757809260a082013567ffffffffffffffff81116102e7576124d2920161246f565b9091565b9181601f840112156102e75782359167ffffffffffffffff83116102e7576020808501948460051b0101116102e757565b9060098210156125145752565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b80820392916102e084126102e7576102c08094126102e757819382013567ffffffffffffffff81116102e7576124d2920161246f565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff8211176125fb57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b3573ffffffffffffffffffffffffffffffffffffffff811681036102e75790565b3564ffffffffff811681036102e75790565b3563ffffffff811681036102e75790565b3580151581036102e75790565b356bffffffffffffffffffffffff811681036102e75790565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81146126bf5760010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b3561ffff811681036102e75790565b919082018092116126bf57565b67ffffffffffffffff81116125fb57601f017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01660200190565b67ffffffffffffffff81116125fb5760051b60200190565b73ffffffffffffffffffffffffffffffffffffffff8091165f526006602052606060405f20926040519361278f6080866125ba565b5492831680855261ffff8460a01c169485602082015264ffffffffff8560b01c169485604083015260d81c9384910152428411156127cd5793929190565b505f9350839250829190565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1813603018212156102e7570180359067ffffffffffffffff82116102e7576020019181360383136102e757565b805182101561283e5760209160051b010190565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff16805f52600360205260ff60405f20541615612918576020602491604051928380927f70a082310000000000000000000000000000000000000000000000000000000082523060048301525afa90811561290d575f916128de575090565b90506020813d602011612905575b816128f9602093836125ba565b810103126102e7575190565b3d91506128ec565b6040513d5f823e3d90fd5b7f42f22db5000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9192604051917f23b872dd000000000000000000000000000000000000000000000000000000005f5273ffffffffffffffffffffffffffffffffffffffff94858092166004521660245260445260205f60648180865af19060015f51148216156129e4575b6040525f606052156129b8575050565b7f5274afe7000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b9060018115166129fc57823b15153d151616906129a8565b503d5f823e3d90fd5b9492949390919373ffffffffffffffffffffffffffffffffffffffff809116936040928351907f70a0823100000000000000000000000000000000000000000000000000000000825230600483015260209182816024818b5afa908115612b70575f91612b43575b506bffffffffffffffffffffffff821693612a8885826126fb565b8203612b0657505092606094926fffffffffffffffffffffffffffffffff92612af47f8eeead3a724e8848cbc4b40b1349d2603ad2563bee8e25c0d99fdd10f73453f498968a5f526004835284875f209c169b8c5f52835284875f209d169c8d5f528352865f206141fa565b928551961686528501521690820152a4565b612b11858a926126fb565b907f43a670fe000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b90508281813d8311612b69575b612b5a81836125ba565b810103126102e757515f612a6d565b503d612b50565b86513d5f823e3d90fd5b929091612b879284614352565b15612b8f5750565b73ffffffffffffffffffffffffffffffffffffffff907fd855c4f4000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b929091612bf392612bed6020612be687612628565b9601612628565b85614408565b15612b8f5790565b6bffffffffffffffffffffffff91821690821603919082116126bf57565b939190938251936bffffffffffffffffffffffff93612c426020820196868089511691166126fb565b95612c69612c57878451168886511690612bfb565b93876020818551169201511690612bfb565b9486841697881580612df1575b612dc557610240860188612c8982612679565b168211612d86579088612c9c8c93612679565b1614612d645795612d49612d4182968a98959689976080809d977fbc22515704488c5dd1100291e55232cdc1e47d359dc1d5d942d2e45a44d52ee09f9d5f5260076020521760405f205560086020528660405f209251167fffffffffffffffff00000000000000000000000000000000000000000000000077ffffffffffffffffffffffff0000000000000000000000008454935160601b16921617179055856144e3565b969094614652565b604051968752166020860152166040840152166060820152a2565b509394905085915095919516019283116126bf57612d8494600292613e1e565b565b8891612d928c92612679565b917f1614ddaf000000000000000000000000000000000000000000000000000000005f526004526024521660445260645ffd5b897f8a8c16dc000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b5087871615612c76565b9173ffffffffffffffffffffffffffffffffffffffff809116928315612e5d5781165f52600460205260405f2091165f5260205260405f20905f5260205264ffffffffff60405f205460801c168015159081612e55575090565b905042101590565b50505050600190565b95949173ffffffffffffffffffffffffffffffffffffffff8095169586158015613051575b613025576bffffffffffffffffffffffff958686169287861692848411612ff45790829182612ebd8a848f8b906146d0565b9c86612fc3575b169b8c95604051978d8952602089015260408801523360608801526fffffffffffffffffffffffffffffffff16608087015260a08601521693169160c07f14eb48c90a02e94a032a17c9d592457b93f29c068ab99d34093e75637180874d91a4612f2d91612bfb565b16604051917fa9059cbb000000000000000000000000000000000000000000000000000000005f52600452602452815a60445f806020948194f1905f51600114821615612fab575b60405215612f805750565b7f5274afe7000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9060018115166129fc57823b15153d15161690612f75565b8181165f52600460205260405f20335f5260205260405f205f8052602052612fee8a60405f206141fa565b50612ec4565b5050507fe8c2b3c5000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b867ff66e9048000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b50308714612e8b565b607f1660098110156125145790565b9064ffffffffff9060081c169081421015613082575050565b7fbbc53a97000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b94939263ffffffff6130c592939416906126fb565b9364ffffffffff85169460098410156125145765ffffffffff00915f52600760205260081b16907fffffffffffffffffffffffffffffffffffffffffffffffffffff00000000000060808216911617171760405f2055565b9291909173ffffffffffffffffffffffffffffffffffffffff8092169384156132a857821691825f52600460205260405f20931692835f5260205260405f20845f5260205260405f2080549064ffffffffff808360801c169160018460a81c01946affffffffffffffffffffff938487116126bf578091155f146132305750509360409392917f289487be6bee37788c99f18551a9bb149d3c9e0f28a35d34e965b2370df3b51d955f945b7fffffffffffffffffffffff0000000000000000000000000000000000000000008460a81b16906fffffffffffffffffffffffffffffffff74ffffffffff000000000000000000000000000000008860801b16911617179055845193168352166020820152a4565b94909415613267575b917f289487be6bee37788c99f18551a9bb149d3c9e0f28a35d34e965b2370df3b51d959160409594936131c8565b92919350936201518084421601938085116126bf577f289487be6bee37788c99f18551a9bb149d3c9e0f28a35d34e965b2370df3b51d959195509192613239565b847f5aeebcad000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b949290939164ffffffffff16804210156133815750906132f5929185612b7a565b73ffffffffffffffffffffffffffffffffffffffff600160ff83161b9216805f52600560205260405f20908260081c91825f5260205260405f20549284841661335257505f52600560205260405f20905f526020521760405f2055565b907f2af71f10000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f6747c9fd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9190916fffffffffffffffffffffffffffffffff808094169116019182116126bf57565b90929373ffffffffffffffffffffffffffffffffffffffff8093169485156134bf579160809183856134257fed8eac5daf22b2d227f32eef9b9061336e1eb7ff829369ee6b39b0016459a980965f8a876146d0565b931695865f52600460205260405f20971696875f5260205260405f20885f5260205260405f20927fffffffffffffffffffffff0000000000000000000000000000000000000000008454946bffffffffffffffffffffffff6fffffffffffffffffffffffffffffffff9416958461349e888284166133ac565b169283911617905560405194855260208501521660408301526060820152a4565b857f5aeebcad000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b6fffffffffffffffffffffffffffffffff91821690821603919082116126bf57565b90610200820161351c83613a65565b91825f52600760205260405f205480613987575061353a82856147c5565b8051613980575061354a82612628565b9161022085019261357361355d85612628565b9161026088019261356d846126ec565b916149f1565b156138f9575060e0850173ffffffffffffffffffffffffffffffffffffffff61359b82612628565b165f52600460205260405f2073ffffffffffffffffffffffffffffffffffffffff6135c588612628565b165f5260205260405f209361010087019473ffffffffffffffffffffffffffffffffffffffff6135f487612628565b165f5260205260405f20948554906fffffffffffffffffffffffffffffffff90818316946102408b01906bffffffffffffffffffffffff61363483612679565b168710613849578a9b61365661364e8a8e9b9c9d9e613d9c565b809a83614a88565b9b8c5161383c5761366960608301612649565b966136776101c0840161265b565b9664ffffffffff63ffffffff8916818b1601116126bf578f9a61369987612679565b6bffffffffffffffffffffffff166136b0916134eb565b16907fffffffffffffffffffffffffffffffff0000000000000000000000000000000016179055875f52600760205263ffffffff851664ffffffffff87160160081b65ffffffffff00167fffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000008a161760011760405f205561372f90612628565b9861373990612628565b9561374390612628565b9261374d90612628565b9061375790612628565b9161376190612679565b9260405198895273ffffffffffffffffffffffffffffffffffffffff16602089015273ffffffffffffffffffffffffffffffffffffffff16604088015273ffffffffffffffffffffffffffffffffffffffff1660608701526bffffffffffffffffffffffff16608086015263ffffffff169064ffffffffff160164ffffffffff1660a084015273ffffffffffffffffffffffffffffffffffffffff169273ffffffffffffffffffffffffffffffffffffffff169160c07f4dc5b158ca4b0f63ab4579cdcbc1c8616cbf013db6086667c7252c11aba992f791a4565b5050505050505050505050565b96506bffffffffffffffffffffffff9799985073ffffffffffffffffffffffffffffffffffffffff945061389d91935084925061389161388b61389792612679565b97612628565b9a612628565b92612628565b91816040519a7f9d47353b0000000000000000000000000000000000000000000000000000000060208d01521660248b015216604489015216606487015260848601521660a484015260a483526138f560c4846125ba565b9190565b61ffff929493955061393561391061392e93612628565b9673ffffffffffffffffffffffffffffffffffffffff938491612628565b16916126ec565b91604051967fc0315d180000000000000000000000000000000000000000000000000000000060208901521660248701526044860152166064840152606483526138f56084846125ba565b9293509050565b90929350613995915061305a565b91600983101561251457604051927f10eb3afd0000000000000000000000000000000000000000000000000000000060208501528160248501526044840152604483526138f56064846125ba565b6139ec81614255565b829492939193948151613a4a575050613a14613a0c6102c08301836127d9565b908684614bff565b93848051613a435750918591612d8493613a3b613a346102408501612679565b8286613dd7565b938493613e1e565b9450505050565b9450925050565b8051918215613a605750602001fd5b915050565b604051907fc25674ed81bd4286a46d8ad90a10006c3d191d89d64efc4105033be7e6d004038252610140610120928360e0840160208301372060e0604051927fef622bafb82b01309c655a683ec6d7230a9441976ec8d7eeb400d50e56f67617845260208401376101008201522090565b613ae2613aed91614255565b939193929092613a51565b8183613af88261305a565b600981101561251457600103613b125790612d8491613069565b613b1b8261305a565b907f2b3263b3000000000000000000000000000000000000000000000000000000005f5260045260098110156125145760245260445ffd5b919392613b5f83612628565b9073ffffffffffffffffffffffffffffffffffffffff8092165f526006602052604090815f205460d81c956080860135878103613d6c5750602086019184613ba684612628565b1615613d365783870198613bb98a6126ec565b966127108061ffff809a1611613cc9575092613bf99492613bee9260c0613bf396895190815260a08d60208301372090612b7a565b612628565b966126ec565b926001613c0860608701612649565b96019464ffffffffff8087116126bf5784928385519a613c2960808d6125ba565b168a5260208a019616865280848a01981688526060890196168652613c4d90612628565b165f5260066020525f2094511690519251915160d81b7fffffffffff000000000000000000000000000000000000000000000000000000169260a01b75ffff000000000000000000000000000000000000000016179060b01b7affffffffff000000000000000000000000000000000000000000001617179055565b866084918a613cd78f6126ec565b9251927fe0ad37d30000000000000000000000000000000000000000000000000000000084527f76656869636c654270730000000000000000000000000000000000000000000060048501521660248301525f60448301526064820152fd5b84613d4084612628565b7ff66e9048000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b87907f855135e9000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b60c061010092604051927f23971f881e73acb92d6450b8300b7e193fd8103700c71e2c3fc6530f4c9adb828452602084015260408301372090565b9060801615613e1a5790613e17915f52600860205260405f205490613e0c6bffffffffffffffffffffffff9182841690612bfb565b9160601c1690612bfb565b90565b5090565b9385613e7e9160087fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff80613e799599968a5f526007602052161760405f2055613e6682886144e3565b949097613e738484612bfb565b90614652565b612bfb565b90604051926005851015612514577ffe0ae7df1925c602a6ba9a4866a23ddd0c5a1a2fc4ccc59984c0eed8516d8ebb9560a09585526bffffffffffffffffffffffff8094818094166020880152166040860152166060840152166080820152a2565b905f8091602081519101845af48080613f94575b15613f145750506040513d81523d5f602083013e60203d82010160405290565b15613f5b5773ffffffffffffffffffffffffffffffffffffffff907f9996b315000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b3d15613f6c576040513d5f823e3d90fd5b7fd6bda275000000000000000000000000000000000000000000000000000000005f5260045ffd5b503d151580613ef45750813b1515613ef4565b90613fb182614255565b929193908385815161406f57505064ffffffffff8160081c16804210614025575090612d84916003613ff0613fe96102408501612679565b8389613dd7565b918761401f613ffe8361305a565b61400b61016088016126ec565b866140196101808a016126ec565b92614d49565b94613e1e565b949293505050604051927fca898fae0000000000000000000000000000000000000000000000000000000060208501528160248501526044840152604483526138f56064846125ba565b955093505050565b919290936140bf826040958686019761408f89612628565b907fb24a9fe267886a0bf49c838e5ef9da68292cae4f2978e2481fdc0bee3657278f5f52602052875f2090614e2c565b6141f357506141a95764ffffffffff92816140dc611b3593612628565b9160208201906140eb82612628565b916140fe613897613897611f0a85612628565b9173ffffffffffffffffffffffffffffffffffffffff8092165f52600460205281885f2091165f52602052865f2091165f52602052845f205494519586957fbed9a30500000000000000000000000000000000000000000000000000000000875260801c169260048601929360609264ffffffffff929695608086019773ffffffffffffffffffffffffffffffffffffffff9283809216885216602087015216604085015216910152565b73ffffffffffffffffffffffffffffffffffffffff6141c784612628565b7fd855c4f4000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b9350505050565b91909180547fffffffffffffffffffffffffffffffff0000000000000000000000000000000061424b6bffffffffffffffffffffffff6fffffffffffffffffffffffffffffffff96168684166133ac565b9485169116179055565b606061426082613a65565b92835f52600760205260405f205492607f84168015159081614346575b50156142e557610200614291910185613d9c565b80841860301c61429e5750565b909150604051907f8c5c2bad000000000000000000000000000000000000000000000000000000006020830152846024830152604482015260448152613e176064826125ba565b5090506142f382939261305a565b91600983101561251457604051927f2b3263b30000000000000000000000000000000000000000000000000000000060208501528160248501526044840152604483526143416064846125ba565b929190565b6008915014155f61427d565b9291909273ffffffffffffffffffffffffffffffffffffffff90818116948533146143fd576143bc86916143846153a3565b604291604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b926143c8868686614e95565b161494856143f3575b5084156143e0575b5050505090565b6143ea9450614f33565b5f8080806143d9565b151594505f6143d1565b505050505050600190565b73ffffffffffffffffffffffffffffffffffffffff94919391928582169033821480156144d8575b6144ad57614440906143846153a3565b918661444d868686614e95565b1680151590816144b9575b506144ad5784848461446993614f33565b95861561447a575b50505050505090565b85161415945091929091908461449a575b505050505f8080808080614471565b6144a49450614f33565b5f80808061448b565b50505050505050600190565b838114915081156144cc575b505f614458565b9050878716145f6144c5565b508686163314614430565b916bffffffffffffffffffffffff9283831615614649578361452d61450b61014084016126ec565b856127109061ffff926bffffffffffffffffffffffff93849116911602041690565b9485948161456361454161026087016126ec565b836127109061ffff926bffffffffffffffffffffffff93849116911602041690565b968792031603169061457760e08401612628565b9073ffffffffffffffffffffffffffffffffffffffff8092165f5260209060048252604092835f2091808a1661461b575b88166145ed575b846145bd575b505050505050565b6145cd6102206145e19701612628565b165f528152815f20905f8052525f206141fa565b505f80808080806145b5565b806145fb6102008801612628565b165f52818352835f205f8052835261461588855f206141fa565b506145af565b816146296101008901612628565b165f52828452845f205f805284526146438a865f206141fa565b506145a8565b505f9250829150565b906bffffffffffffffffffffffff811661466a575050565b8161467a60e06146cd9401612628565b73ffffffffffffffffffffffffffffffffffffffff8091165f52600460205260405f20816146a784612628565b165f526020526146be61010060405f209301612628565b165f5260205260405f206141fa565b50565b9092919273ffffffffffffffffffffffffffffffffffffffff80921691825f5260046020528060405f20921691825f5260205260405f20941693845f5260205260405f20928354926fffffffffffffffffffffffffffffffff956bffffffffffffffffffffffff87861693169384841061477d575050507fffffffffffffffffffffffffffffffff0000000000000000000000000000000091614772916134eb565b938416911617905590565b92849160a494604051947f9d47353b00000000000000000000000000000000000000000000000000000000865260048601526024850152604484015260648301526084820152fd5b6147d160608201612649565b64ffffffffff8091169060408301816147e982612649565b164210156149a4575060a084018161480082612649565b1642101561495757506040840161481681612679565b602085019161482483612679565b916bffffffffffffffffffffffff808094169116116148f75750505061484c60808501612649565b1642811080156148ee575b6148be57506276a7004201908142116126bf5781811161488f57505060e061ffff6148876060613e1795016126ec565b169101615035565b613e1793505f9192507f7365727669636542790000000000000000000000000000000000000000000000614fe5565b909150613e17925042907f7069636b75704279000000000000000000000000000000000000000000000000614fe5565b50818111614857565b9195509350614911925061490b9150612679565b92612679565b81604051937f14c0647200000000000000000000000000000000000000000000000000000000602086015216602484015216604482015260448152613e176064826125ba565b915092506149659150612649565b16604051907fe7f730c6000000000000000000000000000000000000000000000000000000006020830152602482015260248152613e176044826125ba565b915092506149b29150612649565b16604051907fffb97939000000000000000000000000000000000000000000000000000000006020830152602482015260248152613e176044826125ba565b9073ffffffffffffffffffffffffffffffffffffffff809216805f52600660205260405f209260405193614a266080866125ba565b54928184169283865261ffff94858160a01c1696876020820152606064ffffffffff8360b01c169283604084015260d81c910152421015614a7d575016149283614a71575b50505090565b161490505f8080614a6b565b911614949350505050565b90614aac81614a9684612628565b614aa46102c08601866127d9565b929091614352565b15614bb557614abe6102008301612628565b92614ad8614ad06102e08501856127d9565b908387614352565b15614ba9576060929350604051917fbdd043ffac95ab7c7c69aa10851b9cbad4a459404336b0f59c88509a3f49334383526020830152604082015220614b206080830161266c565b15614b7457614b4090614b3283612628565b614aa46103008501856127d9565b15614b6357505b614b505f612708565b614b5d60405191826125ba565b5f815290565b614b6f613e1791612628565b615300565b614b9e90610100830192614b96614b8a85612628565b916103008101906127d9565b929091614e2c565b15614b635750614b47565b505050613e1790615300565b50613e179150614b6f90612628565b359060208110614bd2575090565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9060200360031b1b1690565b60609493602093848214614cdb57606083946bffffffffffffffffffffffff614c37610240614c30614c6f98612628565b9801612679565b604051927f446728023991083ac66a49256d155698e817ab828ab3d886dad97cc974c775a28452898401521660408201522084614352565b15614c7d575b505060019190565b73ffffffffffffffffffffffffffffffffffffffff919293507fd855c4f4000000000000000000000000000000000000000000000000000000006040519384015216602482015260248152614cd36044826125ba565b905f80614c75565b90614ce591614bc4565b5f52825f205f5260a0835f2091013503614d01575b50505f9190565b909192507f398b27440000000000000000000000000000000000000000000000000000000060405192830152602482015260248152614d416044826125ba565b905f80614cfa565b90929160098210158061251457600283148015614e20575b614df7576125145760058214614a6b5760068214614dac5750600714614d875750505f90565b613e17916127109061ffff926bffffffffffffffffffffffff93849116911602041690565b614dd69150613e17936127109061ffff926bffffffffffffffffffffffff93849116911602041690565b6127109061ffff926bffffffffffffffffffffffff93849116911602041690565b50915050613e17916127109061ffff926bffffffffffffffffffffffff93849116911602041690565b50505f60048314614d61565b929190614e393385615354565b612e5d57614e49906143846153a3565b614e54838383614e95565b9373ffffffffffffffffffffffffffffffffffffffff851615159485614e82575084156143e0575050505090565b81614e8e929650615354565b935f6143d1565b5f9392919060418303614eb257614ead9394506154cc565b505090565b60408314614ebf57505050565b9091809394506020116102e757614efe7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0614ead940160208401614bc4565b9060ff601b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8416943593821c011690615500565b929092803b15614fdd57602092601f614fc960845f957fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0604051948286938b8501987f1626ba7e000000000000000000000000000000000000000000000000000000009d8e8b526024870152604060448701528160648701528686013789858286010152011681010360648101845201826125ba565b5191620186a0fa905f5114601f3d11161690565b505050505f90565b929190604051937fe0ad37d3000000000000000000000000000000000000000000000000000000006020860152602485015260448401526064830152608482015260848152613e1760a4826125ba565b919060609273ffffffffffffffffffffffffffffffffffffffff61505b60208301612628565b16156152be5761506d60c0820161265b565b600a9063ffffffff90811682811080156152b2575b61527c57508061509460e0850161265b565b168281108015615270575b61523a57506150b1610100840161265b565b16818110801561522e575b6151f95750506150ce608082016126ec565b61ffff809116611388908181116151c6575050806150ee60a084016126ec565b1691612710928381116151935750606061510891016126ec565b16610bb880821161516257508161511f84836126fb565b1161512957505050565b908092939450039081116126bf575f613e17927f76656869636c6542707300000000000000000000000000000000000000000000614fe5565b9250613e179394505f91507f6d61726b65744270730000000000000000000000000000000000000000000000614fe5565b915050613e179394505f9192507f73696c656e744270730000000000000000000000000000000000000000000000614fe5565b91509250613e179394505f91507f63616e63656c4270730000000000000000000000000000000000000000000000614fe5565b909150613e179394506276a70092507f72756c65466f7200000000000000000000000000000000000000000000000000614fe5565b506276a70081116150bc565b91925050613e1793945062278d0092507f64697370757465466f7200000000000000000000000000000000000000000000614fe5565b5062278d00811161509f565b91925050613e1793945062278d0092507f616e73776572466f720000000000000000000000000000000000000000000000614fe5565b5062278d008111615082565b505090506040517f5aeebcad0000000000000000000000000000000000000000000000000000000060208201525f602482015260248152613e176044826125ba565b73ffffffffffffffffffffffffffffffffffffffff604051917fd855c4f400000000000000000000000000000000000000000000000000000000602084015216602482015260248152613e176044826125ba565b73ffffffffffffffffffffffffffffffffffffffff809116911681811491821561537d57505090565b9091505f52600260205260405f20905f5260205260405f205464ffffffffff4291161190565b73ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000163014806154a3575b1561540b577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a0815261549d60c0826125ba565b51902090565b507f000000000000000000000000000000000000000000000000000000000000000046146153e2565b90604183036154f6576154ef9250602081013591604082359201355f1a90615500565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411615584579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa1561290d575f5173ffffffffffffffffffffffffffffffffffffffff81161561557a57905f905f90565b505f906001905f90565b5050505f916003919056fea164736f6c6343000825000a",
}

// Escrow is an auto generated Go binding around an Ethereum contract.
type Escrow struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Escrow) GetABI() abi.ABI {
	return c.abi
}

// NewEscrow creates a new instance of Escrow.
func NewEscrow() *Escrow {
	parsed, err := EscrowMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Escrow{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Escrow) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address[] tokens) returns()
func (escrow *Escrow) PackConstructor(tokens []common.Address) []byte {
	enc, err := escrow.abi.Pack("", tokens)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAccount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf052c845.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function account(address token, address who, address market) view returns(uint128 balance, uint40 exitAt, uint88 exits)
func (escrow *Escrow) PackAccount(token common.Address, who common.Address, market common.Address) []byte {
	enc, err := escrow.abi.Pack("account", token, who, market)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAccount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf052c845.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function account(address token, address who, address market) view returns(uint128 balance, uint40 exitAt, uint88 exits)
func (escrow *Escrow) TryPackAccount(token common.Address, who common.Address, market common.Address) ([]byte, error) {
	return escrow.abi.Pack("account", token, who, market)
}

// AccountOutput serves as a container for the return parameters of contract
// method Account.
type AccountOutput struct {
	Balance *big.Int
	ExitAt  *big.Int
	Exits   *big.Int
}

// UnpackAccount is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf052c845.
//
// Solidity: function account(address token, address who, address market) view returns(uint128 balance, uint40 exitAt, uint88 exits)
func (escrow *Escrow) UnpackAccount(data []byte) (AccountOutput, error) {
	out, err := escrow.abi.Unpack("account", data)
	outstruct := new(AccountOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Balance = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.ExitAt = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.Exits = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackBooking is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x561e2612.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function booking(bytes32 need) view returns(uint8 state, uint40 until, bytes26 bid, uint96 released, uint96 refunded)
func (escrow *Escrow) PackBooking(need [32]byte) []byte {
	enc, err := escrow.abi.Pack("booking", need)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBooking is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x561e2612.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function booking(bytes32 need) view returns(uint8 state, uint40 until, bytes26 bid, uint96 released, uint96 refunded)
func (escrow *Escrow) TryPackBooking(need [32]byte) ([]byte, error) {
	return escrow.abi.Pack("booking", need)
}

// BookingOutput serves as a container for the return parameters of contract
// method Booking.
type BookingOutput struct {
	State    uint8
	Until    *big.Int
	Bid      [26]byte
	Released *big.Int
	Refunded *big.Int
}

// UnpackBooking is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x561e2612.
//
// Solidity: function booking(bytes32 need) view returns(uint8 state, uint40 until, bytes26 bid, uint96 released, uint96 refunded)
func (escrow *Escrow) UnpackBooking(data []byte) (BookingOutput, error) {
	out, err := escrow.abi.Unpack("booking", data)
	outstruct := new(BookingOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.State = *abi.ConvertType(out[0], new(uint8)).(*uint8)
	outstruct.Until = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.Bid = *abi.ConvertType(out[2], new([26]byte)).(*[26]byte)
	outstruct.Released = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.Refunded = abi.ConvertType(out[4], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0ac5eeaf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function deposit(address token, address who, address market, uint96 amount) returns()
func (escrow *Escrow) PackDeposit(token common.Address, who common.Address, market common.Address, amount *big.Int) []byte {
	enc, err := escrow.abi.Pack("deposit", token, who, market, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0ac5eeaf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function deposit(address token, address who, address market, uint96 amount) returns()
func (escrow *Escrow) TryPackDeposit(token common.Address, who common.Address, market common.Address, amount *big.Int) ([]byte, error) {
	return escrow.abi.Pack("deposit", token, who, market, amount)
}

// PackDepositWithAuthorization is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6f6fd402.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function depositWithAuthorization(address token, address owner, uint96 amount, uint256 validAfter, uint256 validBefore, bytes32 nonce, uint8 v, bytes32 r, bytes32 s) returns()
func (escrow *Escrow) PackDepositWithAuthorization(token common.Address, owner common.Address, amount *big.Int, validAfter *big.Int, validBefore *big.Int, nonce [32]byte, v uint8, r [32]byte, s [32]byte) []byte {
	enc, err := escrow.abi.Pack("depositWithAuthorization", token, owner, amount, validAfter, validBefore, nonce, v, r, s)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDepositWithAuthorization is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6f6fd402.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function depositWithAuthorization(address token, address owner, uint96 amount, uint256 validAfter, uint256 validBefore, bytes32 nonce, uint8 v, bytes32 r, bytes32 s) returns()
func (escrow *Escrow) TryPackDepositWithAuthorization(token common.Address, owner common.Address, amount *big.Int, validAfter *big.Int, validBefore *big.Int, nonce [32]byte, v uint8, r [32]byte, s [32]byte) ([]byte, error) {
	return escrow.abi.Pack("depositWithAuthorization", token, owner, amount, validAfter, validBefore, nonce, v, r, s)
}

// PackDepositWithPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9679d2c1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function depositWithPermit(address token, address owner, uint96 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s) returns()
func (escrow *Escrow) PackDepositWithPermit(token common.Address, owner common.Address, amount *big.Int, deadline *big.Int, v uint8, r [32]byte, s [32]byte) []byte {
	enc, err := escrow.abi.Pack("depositWithPermit", token, owner, amount, deadline, v, r, s)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDepositWithPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9679d2c1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function depositWithPermit(address token, address owner, uint96 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s) returns()
func (escrow *Escrow) TryPackDepositWithPermit(token common.Address, owner common.Address, amount *big.Int, deadline *big.Int, v uint8, r [32]byte, s [32]byte) ([]byte, error) {
	return escrow.abi.Pack("depositWithPermit", token, owner, amount, deadline, v, r, s)
}

// PackDispute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd56dd112.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function dispute(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)) agreement, bytes32 evidence, bytes signature) returns()
func (escrow *Escrow) PackDispute(agreement Agreement, evidence [32]byte, signature []byte) []byte {
	enc, err := escrow.abi.Pack("dispute", agreement, evidence, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDispute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd56dd112.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function dispute(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)) agreement, bytes32 evidence, bytes signature) returns()
func (escrow *Escrow) TryPackDispute(agreement Agreement, evidence [32]byte, signature []byte) ([]byte, error) {
	return escrow.abi.Pack("dispute", agreement, evidence, signature)
}

// PackEip712Domain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function eip712Domain() view returns(bytes1, string, string, uint256, address, bytes32, uint256[])
func (escrow *Escrow) PackEip712Domain() []byte {
	enc, err := escrow.abi.Pack("eip712Domain")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEip712Domain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function eip712Domain() view returns(bytes1, string, string, uint256, address, bytes32, uint256[])
func (escrow *Escrow) TryPackEip712Domain() ([]byte, error) {
	return escrow.abi.Pack("eip712Domain")
}

// Eip712DomainOutput serves as a container for the return parameters of contract
// method Eip712Domain.
type Eip712DomainOutput struct {
	Arg0 [1]byte
	Arg1 string
	Arg2 string
	Arg3 *big.Int
	Arg4 common.Address
	Arg5 [32]byte
	Arg6 []*big.Int
}

// UnpackEip712Domain is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x84b0196e.
//
// Solidity: function eip712Domain() view returns(bytes1, string, string, uint256, address, bytes32, uint256[])
func (escrow *Escrow) UnpackEip712Domain(data []byte) (Eip712DomainOutput, error) {
	out, err := escrow.abi.Unpack("eip712Domain", data)
	outstruct := new(Eip712DomainOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Arg0 = *abi.ConvertType(out[0], new([1]byte)).(*[1]byte)
	outstruct.Arg1 = *abi.ConvertType(out[1], new(string)).(*string)
	outstruct.Arg2 = *abi.ConvertType(out[2], new(string)).(*string)
	outstruct.Arg3 = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.Arg4 = *abi.ConvertType(out[4], new(common.Address)).(*common.Address)
	outstruct.Arg5 = *abi.ConvertType(out[5], new([32]byte)).(*[32]byte)
	outstruct.Arg6 = *abi.ConvertType(out[6], new([]*big.Int)).(*[]*big.Int)
	return *outstruct, nil
}

// PackExit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe83b0095.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function exit(address token, address market, bool on) returns()
func (escrow *Escrow) PackExit(token common.Address, market common.Address, on bool) []byte {
	enc, err := escrow.abi.Pack("exit", token, market, on)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackExit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe83b0095.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function exit(address token, address market, bool on) returns()
func (escrow *Escrow) TryPackExit(token common.Address, market common.Address, on bool) ([]byte, error) {
	return escrow.abi.Pack("exit", token, market, on)
}

// PackExitSigned is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3194bb34.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function exitSigned((address,address,address,bool,uint256) order, bytes signature) returns()
func (escrow *Escrow) PackExitSigned(order Exit, signature []byte) []byte {
	enc, err := escrow.abi.Pack("exitSigned", order, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackExitSigned is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3194bb34.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function exitSigned((address,address,address,bool,uint256) order, bytes signature) returns()
func (escrow *Escrow) TryPackExitSigned(order Exit, signature []byte) ([]byte, error) {
	return escrow.abi.Pack("exitSigned", order, signature)
}

// PackFinish is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf70e7acd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function finish(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)) agreement) returns()
func (escrow *Escrow) PackFinish(agreement Agreement) []byte {
	enc, err := escrow.abi.Pack("finish", agreement)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFinish is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf70e7acd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function finish(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)) agreement) returns()
func (escrow *Escrow) TryPackFinish(agreement Agreement) ([]byte, error) {
	return escrow.abi.Pack("finish", agreement)
}

// PackFinishBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfb17bb2c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function finishBatch(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40))[] agreements) returns(uint256 finished)
func (escrow *Escrow) PackFinishBatch(agreements []Agreement) []byte {
	enc, err := escrow.abi.Pack("finishBatch", agreements)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFinishBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfb17bb2c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function finishBatch(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40))[] agreements) returns(uint256 finished)
func (escrow *Escrow) TryPackFinishBatch(agreements []Agreement) ([]byte, error) {
	return escrow.abi.Pack("finishBatch", agreements)
}

// UnpackFinishBatch is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfb17bb2c.
//
// Solidity: function finishBatch(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40))[] agreements) returns(uint256 finished)
func (escrow *Escrow) UnpackFinishBatch(data []byte) (*big.Int, error) {
	out, err := escrow.abi.Unpack("finishBatch", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackFund is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe9b406a8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function fund(address token, address market, uint96 amount) returns()
func (escrow *Escrow) PackFund(token common.Address, market common.Address, amount *big.Int) []byte {
	enc, err := escrow.abi.Pack("fund", token, market, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFund is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe9b406a8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function fund(address token, address market, uint96 amount) returns()
func (escrow *Escrow) TryPackFund(token common.Address, market common.Address, amount *big.Int) ([]byte, error) {
	return escrow.abi.Pack("fund", token, market, amount)
}

// PackFundSigned is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3acd2b98.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function fundSigned((address,address,address,uint96,uint256,uint40) order, bytes signature) returns()
func (escrow *Escrow) PackFundSigned(order Fund, signature []byte) []byte {
	enc, err := escrow.abi.Pack("fundSigned", order, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFundSigned is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3acd2b98.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function fundSigned((address,address,address,uint96,uint256,uint40) order, bytes signature) returns()
func (escrow *Escrow) TryPackFundSigned(order Fund, signature []byte) ([]byte, error) {
	return escrow.abi.Pack("fundSigned", order, signature)
}

// PackHandover is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x804fa698.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function handover((address,address,uint16,uint40,uint256) order, bytes signature) returns()
func (escrow *Escrow) PackHandover(order Membership, signature []byte) []byte {
	enc, err := escrow.abi.Pack("handover", order, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHandover is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x804fa698.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function handover((address,address,uint16,uint40,uint256) order, bytes signature) returns()
func (escrow *Escrow) TryPackHandover(order Membership, signature []byte) ([]byte, error) {
	return escrow.abi.Pack("handover", order, signature)
}

// PackHashBid is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f0b557d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hashBid(bytes32 need, (address,address,uint96,uint16,uint40,uint40) bid) pure returns(bytes32)
func (escrow *Escrow) PackHashBid(need [32]byte, bid Bid) []byte {
	enc, err := escrow.abi.Pack("hashBid", need, bid)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHashBid is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f0b557d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hashBid(bytes32 need, (address,address,uint96,uint16,uint40,uint40) bid) pure returns(bytes32)
func (escrow *Escrow) TryPackHashBid(need [32]byte, bid Bid) ([]byte, error) {
	return escrow.abi.Pack("hashBid", need, bid)
}

// UnpackHashBid is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8f0b557d.
//
// Solidity: function hashBid(bytes32 need, (address,address,uint96,uint16,uint40,uint40) bid) pure returns(bytes32)
func (escrow *Escrow) UnpackHashBid(data []byte) ([32]byte, error) {
	out, err := escrow.abi.Unpack("hashBid", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackHashNeed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf38c86c3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hashNeed((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)) need) pure returns(bytes32)
func (escrow *Escrow) PackHashNeed(need Need) []byte {
	enc, err := escrow.abi.Pack("hashNeed", need)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHashNeed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf38c86c3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function hashNeed((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)) need) pure returns(bytes32)
func (escrow *Escrow) TryPackHashNeed(need Need) ([]byte, error) {
	return escrow.abi.Pack("hashNeed", need)
}

// UnpackHashNeed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf38c86c3.
//
// Solidity: function hashNeed((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)) need) pure returns(bytes32)
func (escrow *Escrow) UnpackHashNeed(data []byte) ([32]byte, error) {
	out, err := escrow.abi.Unpack("hashNeed", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackIsListed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf794062e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function isListed(address token) view returns(bool)
func (escrow *Escrow) PackIsListed(token common.Address) []byte {
	enc, err := escrow.abi.Pack("isListed", token)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIsListed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf794062e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function isListed(address token) view returns(bool)
func (escrow *Escrow) TryPackIsListed(token common.Address) ([]byte, error) {
	return escrow.abi.Pack("isListed", token)
}

// UnpackIsListed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf794062e.
//
// Solidity: function isListed(address token) view returns(bool)
func (escrow *Escrow) UnpackIsListed(data []byte) (bool, error) {
	out, err := escrow.abi.Unpack("isListed", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackJoin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeb19caa7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function join((address,address,uint16,uint40,uint256) order, bytes signature) returns()
func (escrow *Escrow) PackJoin(order Membership, signature []byte) []byte {
	enc, err := escrow.abi.Pack("join", order, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackJoin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeb19caa7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function join((address,address,uint16,uint40,uint256) order, bytes signature) returns()
func (escrow *Escrow) TryPackJoin(order Membership, signature []byte) ([]byte, error) {
	return escrow.abi.Pack("join", order, signature)
}

// PackLeave is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xafc4663a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function leave(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)) agreement, bytes signature) returns()
func (escrow *Escrow) PackLeave(agreement Agreement, signature []byte) []byte {
	enc, err := escrow.abi.Pack("leave", agreement, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLeave is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xafc4663a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function leave(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)) agreement, bytes signature) returns()
func (escrow *Escrow) TryPackLeave(agreement Agreement, signature []byte) ([]byte, error) {
	return escrow.abi.Pack("leave", agreement, signature)
}

// PackMove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d9f6a28.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function move(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)) agreement, uint96 released, bytes receipt, uint96 refunded, bytes refund) returns()
func (escrow *Escrow) PackMove(agreement Agreement, released *big.Int, receipt []byte, refunded *big.Int, refund []byte) []byte {
	enc, err := escrow.abi.Pack("move", agreement, released, receipt, refunded, refund)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d9f6a28.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function move(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)) agreement, uint96 released, bytes receipt, uint96 refunded, bytes refund) returns()
func (escrow *Escrow) TryPackMove(agreement Agreement, released *big.Int, receipt []byte, refunded *big.Int, refund []byte) ([]byte, error) {
	return escrow.abi.Pack("move", agreement, released, receipt, refunded, refund)
}

// PackMulticall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xac9650d8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function multicall(bytes[] data) returns(bytes[] results)
func (escrow *Escrow) PackMulticall(data [][]byte) []byte {
	enc, err := escrow.abi.Pack("multicall", data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMulticall is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xac9650d8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function multicall(bytes[] data) returns(bytes[] results)
func (escrow *Escrow) TryPackMulticall(data [][]byte) ([]byte, error) {
	return escrow.abi.Pack("multicall", data)
}

// UnpackMulticall is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xac9650d8.
//
// Solidity: function multicall(bytes[] data) returns(bytes[] results)
func (escrow *Escrow) UnpackMulticall(data []byte) ([][]byte, error) {
	out, err := escrow.abi.Unpack("multicall", data)
	if err != nil {
		return *new([][]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([][]byte)).(*[][]byte)
	return out0, nil
}

// PackNoShow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x78e734cd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function noShow(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)) agreement, bytes signature) returns()
func (escrow *Escrow) PackNoShow(agreement Agreement, signature []byte) []byte {
	enc, err := escrow.abi.Pack("noShow", agreement, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNoShow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x78e734cd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function noShow(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)) agreement, bytes signature) returns()
func (escrow *Escrow) TryPackNoShow(agreement Agreement, signature []byte) ([]byte, error) {
	return escrow.abi.Pack("noShow", agreement, signature)
}

// PackNonceUsed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1647795e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function nonceUsed(address who, uint256 nonce) view returns(bool)
func (escrow *Escrow) PackNonceUsed(who common.Address, nonce *big.Int) []byte {
	enc, err := escrow.abi.Pack("nonceUsed", who, nonce)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNonceUsed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1647795e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function nonceUsed(address who, uint256 nonce) view returns(bool)
func (escrow *Escrow) TryPackNonceUsed(who common.Address, nonce *big.Int) ([]byte, error) {
	return escrow.abi.Pack("nonceUsed", who, nonce)
}

// UnpackNonceUsed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1647795e.
//
// Solidity: function nonceUsed(address who, uint256 nonce) view returns(bool)
func (escrow *Escrow) UnpackNonceUsed(data []byte) (bool, error) {
	out, err := escrow.abi.Unpack("nonceUsed", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackOpen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x634e5aa5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function open((((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)),bytes,bytes,bytes) opening) returns()
func (escrow *Escrow) PackOpen(opening Opening) []byte {
	enc, err := escrow.abi.Pack("open", opening)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOpen is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x634e5aa5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function open((((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)),bytes,bytes,bytes) opening) returns()
func (escrow *Escrow) TryPackOpen(opening Opening) ([]byte, error) {
	return escrow.abi.Pack("open", opening)
}

// PackOpenBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4077f270.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function openBatch((((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)),bytes,bytes,bytes)[] openings, bool all) returns(uint256 opened)
func (escrow *Escrow) PackOpenBatch(openings []Opening, all bool) []byte {
	enc, err := escrow.abi.Pack("openBatch", openings, all)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOpenBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4077f270.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function openBatch((((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)),bytes,bytes,bytes)[] openings, bool all) returns(uint256 opened)
func (escrow *Escrow) TryPackOpenBatch(openings []Opening, all bool) ([]byte, error) {
	return escrow.abi.Pack("openBatch", openings, all)
}

// UnpackOpenBatch is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4077f270.
//
// Solidity: function openBatch((((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)),bytes,bytes,bytes)[] openings, bool all) returns(uint256 opened)
func (escrow *Escrow) UnpackOpenBatch(data []byte) (*big.Int, error) {
	out, err := escrow.abi.Unpack("openBatch", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdc7d0635.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function operator(address market, address operator_) view returns(uint40 until, uint256 nonce)
func (escrow *Escrow) PackOperator(market common.Address, operator common.Address) []byte {
	enc, err := escrow.abi.Pack("operator", market, operator)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdc7d0635.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function operator(address market, address operator_) view returns(uint40 until, uint256 nonce)
func (escrow *Escrow) TryPackOperator(market common.Address, operator common.Address) ([]byte, error) {
	return escrow.abi.Pack("operator", market, operator)
}

// OperatorOutput serves as a container for the return parameters of contract
// method Operator.
type OperatorOutput struct {
	Until *big.Int
	Nonce *big.Int
}

// UnpackOperator is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdc7d0635.
//
// Solidity: function operator(address market, address operator_) view returns(uint40 until, uint256 nonce)
func (escrow *Escrow) UnpackOperator(data []byte) (OperatorOutput, error) {
	out, err := escrow.abi.Unpack("operator", data)
	outstruct := new(OperatorOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Until = abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	outstruct.Nonce = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackRevoke is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5dfd9712.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function revoke((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)) need, bytes signature) returns()
func (escrow *Escrow) PackRevoke(need Need, signature []byte) []byte {
	enc, err := escrow.abi.Pack("revoke", need, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRevoke is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5dfd9712.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function revoke((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)) need, bytes signature) returns()
func (escrow *Escrow) TryPackRevoke(need Need, signature []byte) ([]byte, error) {
	return escrow.abi.Pack("revoke", need, signature)
}

// PackRule is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa5c61e91.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rule(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)) agreement, uint96 toPayee, bytes signature) returns()
func (escrow *Escrow) PackRule(agreement Agreement, toPayee *big.Int, signature []byte) []byte {
	enc, err := escrow.abi.Pack("rule", agreement, toPayee, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRule is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa5c61e91.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rule(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)) agreement, uint96 toPayee, bytes signature) returns()
func (escrow *Escrow) TryPackRule(agreement Agreement, toPayee *big.Int, signature []byte) ([]byte, error) {
	return escrow.abi.Pack("rule", agreement, toPayee, signature)
}

// PackSetOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3ea43a47.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setOperator((address,address,uint40,uint256) order, bytes signature) returns()
func (escrow *Escrow) PackSetOperator(order Operator, signature []byte) []byte {
	enc, err := escrow.abi.Pack("setOperator", order, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3ea43a47.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setOperator((address,address,uint40,uint256) order, bytes signature) returns()
func (escrow *Escrow) TryPackSetOperator(order Operator, signature []byte) ([]byte, error) {
	return escrow.abi.Pack("setOperator", order, signature)
}

// PackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5de1d641.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settle((((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)),bytes) settlement) returns()
func (escrow *Escrow) PackSettle(settlement Settlement) []byte {
	enc, err := escrow.abi.Pack("settle", settlement)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5de1d641.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settle((((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)),bytes) settlement) returns()
func (escrow *Escrow) TryPackSettle(settlement Settlement) ([]byte, error) {
	return escrow.abi.Pack("settle", settlement)
}

// PackSettleBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xec900d1e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settleBatch((((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)),bytes)[] settlements) returns(uint256 settled)
func (escrow *Escrow) PackSettleBatch(settlements []Settlement) []byte {
	enc, err := escrow.abi.Pack("settleBatch", settlements)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettleBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xec900d1e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settleBatch((((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)),bytes)[] settlements) returns(uint256 settled)
func (escrow *Escrow) TryPackSettleBatch(settlements []Settlement) ([]byte, error) {
	return escrow.abi.Pack("settleBatch", settlements)
}

// UnpackSettleBatch is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xec900d1e.
//
// Solidity: function settleBatch((((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)),bytes)[] settlements) returns(uint256 settled)
func (escrow *Escrow) UnpackSettleBatch(data []byte) (*big.Int, error) {
	out, err := escrow.abi.Unpack("settleBatch", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackStart is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x11df0084.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function start(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)) agreement, bytes32 code) returns()
func (escrow *Escrow) PackStart(agreement Agreement, code [32]byte) []byte {
	enc, err := escrow.abi.Pack("start", agreement, code)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStart is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x11df0084.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function start(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)) agreement, bytes32 code) returns()
func (escrow *Escrow) TryPackStart(agreement Agreement, code [32]byte) ([]byte, error) {
	return escrow.abi.Pack("start", agreement, code)
}

// PackVehicle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x98413fd0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function vehicle(address vehicle_) view returns(address owner, uint16 vehicleBps, uint40 until, uint256 nonce)
func (escrow *Escrow) PackVehicle(vehicle common.Address) []byte {
	enc, err := escrow.abi.Pack("vehicle", vehicle)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVehicle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x98413fd0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function vehicle(address vehicle_) view returns(address owner, uint16 vehicleBps, uint40 until, uint256 nonce)
func (escrow *Escrow) TryPackVehicle(vehicle common.Address) ([]byte, error) {
	return escrow.abi.Pack("vehicle", vehicle)
}

// VehicleOutput serves as a container for the return parameters of contract
// method Vehicle.
type VehicleOutput struct {
	Owner      common.Address
	VehicleBps uint16
	Until      *big.Int
	Nonce      *big.Int
}

// UnpackVehicle is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x98413fd0.
//
// Solidity: function vehicle(address vehicle_) view returns(address owner, uint16 vehicleBps, uint40 until, uint256 nonce)
func (escrow *Escrow) UnpackVehicle(data []byte) (VehicleOutput, error) {
	out, err := escrow.abi.Unpack("vehicle", data)
	outstruct := new(VehicleOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Owner = *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	outstruct.VehicleBps = *abi.ConvertType(out[1], new(uint16)).(*uint16)
	outstruct.Until = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.Nonce = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackVoidNonces is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe8a65a75.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function voidNonces(uint256 word, uint256 mask) returns()
func (escrow *Escrow) PackVoidNonces(word *big.Int, mask *big.Int) []byte {
	enc, err := escrow.abi.Pack("voidNonces", word, mask)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackVoidNonces is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe8a65a75.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function voidNonces(uint256 word, uint256 mask) returns()
func (escrow *Escrow) TryPackVoidNonces(word *big.Int, mask *big.Int) ([]byte, error) {
	return escrow.abi.Pack("voidNonces", word, mask)
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0dd69ae8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(address token, address market, uint96 amount, address to) returns()
func (escrow *Escrow) PackWithdraw(token common.Address, market common.Address, amount *big.Int, to common.Address) []byte {
	enc, err := escrow.abi.Pack("withdraw", token, market, amount, to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0dd69ae8.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(address token, address market, uint96 amount, address to) returns()
func (escrow *Escrow) TryPackWithdraw(token common.Address, market common.Address, amount *big.Int, to common.Address) ([]byte, error) {
	return escrow.abi.Pack("withdraw", token, market, amount, to)
}

// PackWithdrawSigned is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc056406.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawSigned((address,address,address,uint96,address,uint96,uint256,uint40) order, bytes signature, bytes allow) returns()
func (escrow *Escrow) PackWithdrawSigned(order Withdraw, signature []byte, allow []byte) []byte {
	enc, err := escrow.abi.Pack("withdrawSigned", order, signature, allow)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawSigned is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc056406.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawSigned((address,address,address,uint96,address,uint96,uint256,uint40) order, bytes signature, bytes allow) returns()
func (escrow *Escrow) TryPackWithdrawSigned(order Withdraw, signature []byte, allow []byte) ([]byte, error) {
	return escrow.abi.Pack("withdrawSigned", order, signature, allow)
}

// EscrowClosed represents a Closed event raised by the Escrow contract.
type EscrowClosed struct {
	Need      [32]byte
	Cause     uint8
	Paid      *big.Int
	Refunded  *big.Int
	ToMarket  *big.Int
	ToVehicle *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const EscrowClosedEventName = "Closed"

// ContractEventName returns the user-defined event name.
func (EscrowClosed) ContractEventName() string {
	return EscrowClosedEventName
}

// UnpackClosedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Closed(bytes32 indexed need, uint8 cause, uint96 paid, uint96 refunded, uint96 toMarket, uint96 toVehicle)
func (escrow *Escrow) UnpackClosedEvent(log *types.Log) (*EscrowClosed, error) {
	event := "Closed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowClosed)
	if len(log.Data) > 0 {
		if err := escrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range escrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// EscrowDeposited represents a Deposited event raised by the Escrow contract.
type EscrowDeposited struct {
	Token   common.Address
	Who     common.Address
	Market  common.Address
	From    common.Address
	Amount  *big.Int
	Balance *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const EscrowDepositedEventName = "Deposited"

// ContractEventName returns the user-defined event name.
func (EscrowDeposited) ContractEventName() string {
	return EscrowDepositedEventName
}

// UnpackDepositedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Deposited(address indexed token, address indexed who, address indexed market, address from, uint96 amount, uint128 balance)
func (escrow *Escrow) UnpackDepositedEvent(log *types.Log) (*EscrowDeposited, error) {
	event := "Deposited"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowDeposited)
	if len(log.Data) > 0 {
		if err := escrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range escrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// EscrowDisputed represents a Disputed event raised by the Escrow contract.
type EscrowDisputed struct {
	Need     [32]byte
	By       common.Address
	State    uint8
	Until    *big.Int
	Evidence [32]byte
	Raw      *types.Log // Blockchain specific contextual infos
}

const EscrowDisputedEventName = "Disputed"

// ContractEventName returns the user-defined event name.
func (EscrowDisputed) ContractEventName() string {
	return EscrowDisputedEventName
}

// UnpackDisputedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Disputed(bytes32 indexed need, address indexed by, uint8 state, uint40 until, bytes32 evidence)
func (escrow *Escrow) UnpackDisputedEvent(log *types.Log) (*EscrowDisputed, error) {
	event := "Disputed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowDisputed)
	if len(log.Data) > 0 {
		if err := escrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range escrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// EscrowEIP712DomainChanged represents a EIP712DomainChanged event raised by the Escrow contract.
type EscrowEIP712DomainChanged struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const EscrowEIP712DomainChangedEventName = "EIP712DomainChanged"

// ContractEventName returns the user-defined event name.
func (EscrowEIP712DomainChanged) ContractEventName() string {
	return EscrowEIP712DomainChangedEventName
}

// UnpackEIP712DomainChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EIP712DomainChanged()
func (escrow *Escrow) UnpackEIP712DomainChangedEvent(log *types.Log) (*EscrowEIP712DomainChanged, error) {
	event := "EIP712DomainChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowEIP712DomainChanged)
	if len(log.Data) > 0 {
		if err := escrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range escrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// EscrowExitChanged represents a ExitChanged event raised by the Escrow contract.
type EscrowExitChanged struct {
	Token  common.Address
	Who    common.Address
	Market common.Address
	ExitAt *big.Int
	Exits  *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const EscrowExitChangedEventName = "ExitChanged"

// ContractEventName returns the user-defined event name.
func (EscrowExitChanged) ContractEventName() string {
	return EscrowExitChangedEventName
}

// UnpackExitChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ExitChanged(address indexed token, address indexed who, address indexed market, uint40 exitAt, uint88 exits)
func (escrow *Escrow) UnpackExitChangedEvent(log *types.Log) (*EscrowExitChanged, error) {
	event := "ExitChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowExitChanged)
	if len(log.Data) > 0 {
		if err := escrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range escrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// EscrowFunded represents a Funded event raised by the Escrow contract.
type EscrowFunded struct {
	Token   common.Address
	Who     common.Address
	Market  common.Address
	Amount  *big.Int
	Balance *big.Int
	Free    *big.Int
	Order   [32]byte
	Raw     *types.Log // Blockchain specific contextual infos
}

const EscrowFundedEventName = "Funded"

// ContractEventName returns the user-defined event name.
func (EscrowFunded) ContractEventName() string {
	return EscrowFundedEventName
}

// UnpackFundedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Funded(address indexed token, address indexed who, address indexed market, uint96 amount, uint128 balance, uint128 free, bytes32 order)
func (escrow *Escrow) UnpackFundedEvent(log *types.Log) (*EscrowFunded, error) {
	event := "Funded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowFunded)
	if len(log.Data) > 0 {
		if err := escrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range escrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// EscrowHandedOver represents a HandedOver event raised by the Escrow contract.
type EscrowHandedOver struct {
	Vehicle    common.Address
	Owner      common.Address
	From       common.Address
	VehicleBps uint16
	Until      *big.Int
	Nonce      *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const EscrowHandedOverEventName = "HandedOver"

// ContractEventName returns the user-defined event name.
func (EscrowHandedOver) ContractEventName() string {
	return EscrowHandedOverEventName
}

// UnpackHandedOverEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event HandedOver(address indexed vehicle, address indexed owner, address indexed from, uint16 vehicleBps, uint40 until, uint256 nonce)
func (escrow *Escrow) UnpackHandedOverEvent(log *types.Log) (*EscrowHandedOver, error) {
	event := "HandedOver"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowHandedOver)
	if len(log.Data) > 0 {
		if err := escrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range escrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// EscrowJoined represents a Joined event raised by the Escrow contract.
type EscrowJoined struct {
	Vehicle    common.Address
	Owner      common.Address
	VehicleBps uint16
	Until      *big.Int
	Nonce      *big.Int
	Raw        *types.Log // Blockchain specific contextual infos
}

const EscrowJoinedEventName = "Joined"

// ContractEventName returns the user-defined event name.
func (EscrowJoined) ContractEventName() string {
	return EscrowJoinedEventName
}

// UnpackJoinedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Joined(address indexed vehicle, address indexed owner, uint16 vehicleBps, uint40 until, uint256 nonce)
func (escrow *Escrow) UnpackJoinedEvent(log *types.Log) (*EscrowJoined, error) {
	event := "Joined"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowJoined)
	if len(log.Data) > 0 {
		if err := escrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range escrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// EscrowLeft represents a Left event raised by the Escrow contract.
type EscrowLeft struct {
	Need  [32]byte
	Free  bool
	Until *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const EscrowLeftEventName = "Left"

// ContractEventName returns the user-defined event name.
func (EscrowLeft) ContractEventName() string {
	return EscrowLeftEventName
}

// UnpackLeftEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Left(bytes32 indexed need, bool free, uint40 until)
func (escrow *Escrow) UnpackLeftEvent(log *types.Log) (*EscrowLeft, error) {
	event := "Left"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowLeft)
	if len(log.Data) > 0 {
		if err := escrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range escrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// EscrowMoved represents a Moved event raised by the Escrow contract.
type EscrowMoved struct {
	Need      [32]byte
	Paid      *big.Int
	Refunded  *big.Int
	ToMarket  *big.Int
	ToVehicle *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const EscrowMovedEventName = "Moved"

// ContractEventName returns the user-defined event name.
func (EscrowMoved) ContractEventName() string {
	return EscrowMovedEventName
}

// UnpackMovedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Moved(bytes32 indexed need, uint96 paid, uint96 refunded, uint96 toMarket, uint96 toVehicle)
func (escrow *Escrow) UnpackMovedEvent(log *types.Log) (*EscrowMoved, error) {
	event := "Moved"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowMoved)
	if len(log.Data) > 0 {
		if err := escrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range escrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// EscrowNoShown represents a NoShown event raised by the Escrow contract.
type EscrowNoShown struct {
	Need  [32]byte
	Until *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const EscrowNoShownEventName = "NoShown"

// ContractEventName returns the user-defined event name.
func (EscrowNoShown) ContractEventName() string {
	return EscrowNoShownEventName
}

// UnpackNoShownEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event NoShown(bytes32 indexed need, uint40 until)
func (escrow *Escrow) UnpackNoShownEvent(log *types.Log) (*EscrowNoShown, error) {
	event := "NoShown"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowNoShown)
	if len(log.Data) > 0 {
		if err := escrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range escrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// EscrowNoncesVoided represents a NoncesVoided event raised by the Escrow contract.
type EscrowNoncesVoided struct {
	Who  common.Address
	Word *big.Int
	Mask *big.Int
	Raw  *types.Log // Blockchain specific contextual infos
}

const EscrowNoncesVoidedEventName = "NoncesVoided"

// ContractEventName returns the user-defined event name.
func (EscrowNoncesVoided) ContractEventName() string {
	return EscrowNoncesVoidedEventName
}

// UnpackNoncesVoidedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event NoncesVoided(address indexed who, uint256 indexed word, uint256 mask)
func (escrow *Escrow) UnpackNoncesVoidedEvent(log *types.Log) (*EscrowNoncesVoided, error) {
	event := "NoncesVoided"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowNoncesVoided)
	if len(log.Data) > 0 {
		if err := escrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range escrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// EscrowOpened represents a Opened event raised by the Escrow contract.
type EscrowOpened struct {
	Need    [32]byte
	Rider   common.Address
	Vehicle common.Address
	Bid     [32]byte
	Owner   common.Address
	Market  common.Address
	Token   common.Address
	Amount  *big.Int
	Until   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const EscrowOpenedEventName = "Opened"

// ContractEventName returns the user-defined event name.
func (EscrowOpened) ContractEventName() string {
	return EscrowOpenedEventName
}

// UnpackOpenedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Opened(bytes32 indexed need, address indexed rider, address indexed vehicle, bytes32 bid, address owner, address market, address token, uint96 amount, uint40 until)
func (escrow *Escrow) UnpackOpenedEvent(log *types.Log) (*EscrowOpened, error) {
	event := "Opened"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowOpened)
	if len(log.Data) > 0 {
		if err := escrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range escrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// EscrowOperatorSet represents a OperatorSet event raised by the Escrow contract.
type EscrowOperatorSet struct {
	Market   common.Address
	Operator common.Address
	Until    *big.Int
	Nonce    *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const EscrowOperatorSetEventName = "OperatorSet"

// ContractEventName returns the user-defined event name.
func (EscrowOperatorSet) ContractEventName() string {
	return EscrowOperatorSetEventName
}

// UnpackOperatorSetEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event OperatorSet(address indexed market, address indexed operator, uint40 until, uint256 nonce)
func (escrow *Escrow) UnpackOperatorSetEvent(log *types.Log) (*EscrowOperatorSet, error) {
	event := "OperatorSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowOperatorSet)
	if len(log.Data) > 0 {
		if err := escrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range escrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// EscrowRevoked represents a Revoked event raised by the Escrow contract.
type EscrowRevoked struct {
	Need  [32]byte
	Rider common.Address
	Raw   *types.Log // Blockchain specific contextual infos
}

const EscrowRevokedEventName = "Revoked"

// ContractEventName returns the user-defined event name.
func (EscrowRevoked) ContractEventName() string {
	return EscrowRevokedEventName
}

// UnpackRevokedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Revoked(bytes32 indexed need, address indexed rider)
func (escrow *Escrow) UnpackRevokedEvent(log *types.Log) (*EscrowRevoked, error) {
	event := "Revoked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowRevoked)
	if len(log.Data) > 0 {
		if err := escrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range escrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// EscrowSkipped represents a Skipped event raised by the Escrow contract.
type EscrowSkipped struct {
	Need   [32]byte
	Index  *big.Int
	Reason []byte
	Raw    *types.Log // Blockchain specific contextual infos
}

const EscrowSkippedEventName = "Skipped"

// ContractEventName returns the user-defined event name.
func (EscrowSkipped) ContractEventName() string {
	return EscrowSkippedEventName
}

// UnpackSkippedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Skipped(bytes32 indexed need, uint256 index, bytes reason)
func (escrow *Escrow) UnpackSkippedEvent(log *types.Log) (*EscrowSkipped, error) {
	event := "Skipped"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowSkipped)
	if len(log.Data) > 0 {
		if err := escrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range escrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// EscrowStarted represents a Started event raised by the Escrow contract.
type EscrowStarted struct {
	Need  [32]byte
	Until *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const EscrowStartedEventName = "Started"

// ContractEventName returns the user-defined event name.
func (EscrowStarted) ContractEventName() string {
	return EscrowStartedEventName
}

// UnpackStartedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Started(bytes32 indexed need, uint40 until)
func (escrow *Escrow) UnpackStartedEvent(log *types.Log) (*EscrowStarted, error) {
	event := "Started"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowStarted)
	if len(log.Data) > 0 {
		if err := escrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range escrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// EscrowWithdrawn represents a Withdrawn event raised by the Escrow contract.
type EscrowWithdrawn struct {
	Token   common.Address
	Who     common.Address
	Market  common.Address
	To      common.Address
	Amount  *big.Int
	Fee     *big.Int
	Sender  common.Address
	Balance *big.Int
	Order   [32]byte
	Raw     *types.Log // Blockchain specific contextual infos
}

const EscrowWithdrawnEventName = "Withdrawn"

// ContractEventName returns the user-defined event name.
func (EscrowWithdrawn) ContractEventName() string {
	return EscrowWithdrawnEventName
}

// UnpackWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Withdrawn(address indexed token, address indexed who, address indexed market, address to, uint96 amount, uint96 fee, address sender, uint128 balance, bytes32 order)
func (escrow *Escrow) UnpackWithdrawnEvent(log *types.Log) (*EscrowWithdrawn, error) {
	event := "Withdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowWithdrawn)
	if len(log.Data) > 0 {
		if err := escrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range escrow.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (escrow *Escrow) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], escrow.abi.Errors["AboveCap"].ID.Bytes()[:4]) {
		return escrow.UnpackAboveCapError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["AddressEmptyCode"].ID.Bytes()[:4]) {
		return escrow.UnpackAddressEmptyCodeError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["AlreadyJoined"].ID.Bytes()[:4]) {
		return escrow.UnpackAlreadyJoinedError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["BadRecipient"].ID.Bytes()[:4]) {
		return escrow.UnpackBadRecipientError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["BalanceTooLow"].ID.Bytes()[:4]) {
		return escrow.UnpackBalanceTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["BidAboveMaximum"].ID.Bytes()[:4]) {
		return escrow.UnpackBidAboveMaximumError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["BidExpired"].ID.Bytes()[:4]) {
		return escrow.UnpackBidExpiredError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["DeadlinePassed"].ID.Bytes()[:4]) {
		return escrow.UnpackDeadlinePassedError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["EndsInThePast"].ID.Bytes()[:4]) {
		return escrow.UnpackEndsInThePastError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["FailedCall"].ID.Bytes()[:4]) {
		return escrow.UnpackFailedCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["FeeAboveAmount"].ID.Bytes()[:4]) {
		return escrow.UnpackFeeAboveAmountError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["InvalidSignature"].ID.Bytes()[:4]) {
		return escrow.UnpackInvalidSignatureError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["ItemFailed"].ID.Bytes()[:4]) {
		return escrow.UnpackItemFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["MoreThanAmount"].ID.Bytes()[:4]) {
		return escrow.UnpackMoreThanAmountError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["NeedTaken"].ID.Bytes()[:4]) {
		return escrow.UnpackNeedTakenError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["NonceNotNext"].ID.Bytes()[:4]) {
		return escrow.UnpackNonceNotNextError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["NonceUsed"].ID.Bytes()[:4]) {
		return escrow.UnpackNonceUsedError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["NotAMarket"].ID.Bytes()[:4]) {
		return escrow.UnpackNotAMarketError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["NotJoined"].ID.Bytes()[:4]) {
		return escrow.UnpackNotJoinedError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["NotTheBooking"].ID.Bytes()[:4]) {
		return escrow.UnpackNotTheBookingError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["NothingToMove"].ID.Bytes()[:4]) {
		return escrow.UnpackNothingToMoveError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["OpenTooLate"].ID.Bytes()[:4]) {
		return escrow.UnpackOpenTooLateError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["OutOfRange"].ID.Bytes()[:4]) {
		return escrow.UnpackOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["PayeesDiffer"].ID.Bytes()[:4]) {
		return escrow.UnpackPayeesDifferError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return escrow.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["StillHeld"].ID.Bytes()[:4]) {
		return escrow.UnpackStillHeldError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["StringTooLong"].ID.Bytes()[:4]) {
		return escrow.UnpackStringTooLongError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["TokenNotListed"].ID.Bytes()[:4]) {
		return escrow.UnpackTokenNotListedError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["TooEarly"].ID.Bytes()[:4]) {
		return escrow.UnpackTooEarlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["TooLate"].ID.Bytes()[:4]) {
		return escrow.UnpackTooLateError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["TransferMismatch"].ID.Bytes()[:4]) {
		return escrow.UnpackTransferMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["WrongCode"].ID.Bytes()[:4]) {
		return escrow.UnpackWrongCodeError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["WrongState"].ID.Bytes()[:4]) {
		return escrow.UnpackWrongStateError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// EscrowAboveCap represents a AboveCap error raised by the Escrow contract.
type EscrowAboveCap struct {
	Need    [32]byte
	ToPayee *big.Int
	Cap     *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AboveCap(bytes32 need, uint96 toPayee, uint96 cap)
func EscrowAboveCapErrorID() common.Hash {
	return common.HexToHash("0xc29215915b91c4264c3bada9f052c0a53f9b2ac3782d0516468fd25da404ed4f")
}

// UnpackAboveCapError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AboveCap(bytes32 need, uint96 toPayee, uint96 cap)
func (escrow *Escrow) UnpackAboveCapError(raw []byte) (*EscrowAboveCap, error) {
	out := new(EscrowAboveCap)
	if err := escrow.abi.UnpackIntoInterface(out, "AboveCap", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowAddressEmptyCode represents a AddressEmptyCode error raised by the Escrow contract.
type EscrowAddressEmptyCode struct {
	Target common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AddressEmptyCode(address target)
func EscrowAddressEmptyCodeErrorID() common.Hash {
	return common.HexToHash("0x9996b315c842ff135b8fc4a08ad5df1c344efbc03d2687aecc0678050d2aac89")
}

// UnpackAddressEmptyCodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AddressEmptyCode(address target)
func (escrow *Escrow) UnpackAddressEmptyCodeError(raw []byte) (*EscrowAddressEmptyCode, error) {
	out := new(EscrowAddressEmptyCode)
	if err := escrow.abi.UnpackIntoInterface(out, "AddressEmptyCode", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowAlreadyJoined represents a AlreadyJoined error raised by the Escrow contract.
type EscrowAlreadyJoined struct {
	Vehicle common.Address
	Owner   common.Address
	Until   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyJoined(address vehicle, address owner, uint40 until)
func EscrowAlreadyJoinedErrorID() common.Hash {
	return common.HexToHash("0x2b6a993724f9dc7b44ff4d1ff558e9310c1470845c97f53c772bfbfda9ea964d")
}

// UnpackAlreadyJoinedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyJoined(address vehicle, address owner, uint40 until)
func (escrow *Escrow) UnpackAlreadyJoinedError(raw []byte) (*EscrowAlreadyJoined, error) {
	out := new(EscrowAlreadyJoined)
	if err := escrow.abi.UnpackIntoInterface(out, "AlreadyJoined", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowBadRecipient represents a BadRecipient error raised by the Escrow contract.
type EscrowBadRecipient struct {
	To common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadRecipient(address to)
func EscrowBadRecipientErrorID() common.Hash {
	return common.HexToHash("0xf66e904851b37b80accff44adee209ff00dc29eeb445bb1edb327e45cf1f9315")
}

// UnpackBadRecipientError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadRecipient(address to)
func (escrow *Escrow) UnpackBadRecipientError(raw []byte) (*EscrowBadRecipient, error) {
	out := new(EscrowBadRecipient)
	if err := escrow.abi.UnpackIntoInterface(out, "BadRecipient", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowBalanceTooLow represents a BalanceTooLow error raised by the Escrow contract.
type EscrowBalanceTooLow struct {
	Token   common.Address
	Who     common.Address
	Market  common.Address
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BalanceTooLow(address token, address who, address market, uint256 balance, uint256 needed)
func EscrowBalanceTooLowErrorID() common.Hash {
	return common.HexToHash("0x9d47353b0c1e1cd4d594246b6401bdde6a73aeb14ec4bbae5b4777606d2cd308")
}

// UnpackBalanceTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BalanceTooLow(address token, address who, address market, uint256 balance, uint256 needed)
func (escrow *Escrow) UnpackBalanceTooLowError(raw []byte) (*EscrowBalanceTooLow, error) {
	out := new(EscrowBalanceTooLow)
	if err := escrow.abi.UnpackIntoInterface(out, "BalanceTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowBidAboveMaximum represents a BidAboveMaximum error raised by the Escrow contract.
type EscrowBidAboveMaximum struct {
	Amount    *big.Int
	MaxAmount *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BidAboveMaximum(uint96 amount, uint96 maxAmount)
func EscrowBidAboveMaximumErrorID() common.Hash {
	return common.HexToHash("0x14c0647217d3440af5131c65ef0a50ceeab15c3e23791fbb900cc0fd270c6020")
}

// UnpackBidAboveMaximumError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BidAboveMaximum(uint96 amount, uint96 maxAmount)
func (escrow *Escrow) UnpackBidAboveMaximumError(raw []byte) (*EscrowBidAboveMaximum, error) {
	out := new(EscrowBidAboveMaximum)
	if err := escrow.abi.UnpackIntoInterface(out, "BidAboveMaximum", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowBidExpired represents a BidExpired error raised by the Escrow contract.
type EscrowBidExpired struct {
	Expires *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BidExpired(uint40 expires)
func EscrowBidExpiredErrorID() common.Hash {
	return common.HexToHash("0xe7f730c604aae268424f7335e4bd8e7ffd0161448b677d536db1223f0334ed04")
}

// UnpackBidExpiredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BidExpired(uint40 expires)
func (escrow *Escrow) UnpackBidExpiredError(raw []byte) (*EscrowBidExpired, error) {
	out := new(EscrowBidExpired)
	if err := escrow.abi.UnpackIntoInterface(out, "BidExpired", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowDeadlinePassed represents a DeadlinePassed error raised by the Escrow contract.
type EscrowDeadlinePassed struct {
	Deadline *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DeadlinePassed(uint40 deadline)
func EscrowDeadlinePassedErrorID() common.Hash {
	return common.HexToHash("0x6747c9fdfb92954b77f90f5f74a9c5e1c4c16c5277be003b6e123777cb3140ca")
}

// UnpackDeadlinePassedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DeadlinePassed(uint40 deadline)
func (escrow *Escrow) UnpackDeadlinePassedError(raw []byte) (*EscrowDeadlinePassed, error) {
	out := new(EscrowDeadlinePassed)
	if err := escrow.abi.UnpackIntoInterface(out, "DeadlinePassed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowEndsInThePast represents a EndsInThePast error raised by the Escrow contract.
type EscrowEndsInThePast struct {
	Until *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EndsInThePast(uint40 until)
func EscrowEndsInThePastErrorID() common.Hash {
	return common.HexToHash("0x4cd383b63e504de46dbf54752db37c0dbfff8804797dec25d3e155e83e65aca9")
}

// UnpackEndsInThePastError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EndsInThePast(uint40 until)
func (escrow *Escrow) UnpackEndsInThePastError(raw []byte) (*EscrowEndsInThePast, error) {
	out := new(EscrowEndsInThePast)
	if err := escrow.abi.UnpackIntoInterface(out, "EndsInThePast", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowFailedCall represents a FailedCall error raised by the Escrow contract.
type EscrowFailedCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FailedCall()
func EscrowFailedCallErrorID() common.Hash {
	return common.HexToHash("0xd6bda27508c0fb6d8a39b4b122878dab26f731a7d4e4abe711dd3731899052a4")
}

// UnpackFailedCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FailedCall()
func (escrow *Escrow) UnpackFailedCallError(raw []byte) (*EscrowFailedCall, error) {
	out := new(EscrowFailedCall)
	if err := escrow.abi.UnpackIntoInterface(out, "FailedCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowFeeAboveAmount represents a FeeAboveAmount error raised by the Escrow contract.
type EscrowFeeAboveAmount struct {
	Fee    *big.Int
	Amount *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error FeeAboveAmount(uint96 fee, uint96 amount)
func EscrowFeeAboveAmountErrorID() common.Hash {
	return common.HexToHash("0xe8c2b3c56d16f300985f195486a794f86c500f37e1298ab575ba303811a81a71")
}

// UnpackFeeAboveAmountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error FeeAboveAmount(uint96 fee, uint96 amount)
func (escrow *Escrow) UnpackFeeAboveAmountError(raw []byte) (*EscrowFeeAboveAmount, error) {
	out := new(EscrowFeeAboveAmount)
	if err := escrow.abi.UnpackIntoInterface(out, "FeeAboveAmount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowInvalidSignature represents a InvalidSignature error raised by the Escrow contract.
type EscrowInvalidSignature struct {
	Signer common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidSignature(address signer)
func EscrowInvalidSignatureErrorID() common.Hash {
	return common.HexToHash("0xd855c4f4d7a9aef9d1b6f49c25339cf5cd471e30830c8071f7b5024985e5abcd")
}

// UnpackInvalidSignatureError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidSignature(address signer)
func (escrow *Escrow) UnpackInvalidSignatureError(raw []byte) (*EscrowInvalidSignature, error) {
	out := new(EscrowInvalidSignature)
	if err := escrow.abi.UnpackIntoInterface(out, "InvalidSignature", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowItemFailed represents a ItemFailed error raised by the Escrow contract.
type EscrowItemFailed struct {
	Index  *big.Int
	Reason []byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ItemFailed(uint256 index, bytes reason)
func EscrowItemFailedErrorID() common.Hash {
	return common.HexToHash("0xed3cd553e641c2aa7a6248d851a8795925cfbe44b5b14ff80fbf652acc2d4fd0")
}

// UnpackItemFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ItemFailed(uint256 index, bytes reason)
func (escrow *Escrow) UnpackItemFailedError(raw []byte) (*EscrowItemFailed, error) {
	out := new(EscrowItemFailed)
	if err := escrow.abi.UnpackIntoInterface(out, "ItemFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowMoreThanAmount represents a MoreThanAmount error raised by the Escrow contract.
type EscrowMoreThanAmount struct {
	Need   [32]byte
	Total  *big.Int
	Amount *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error MoreThanAmount(bytes32 need, uint256 total, uint96 amount)
func EscrowMoreThanAmountErrorID() common.Hash {
	return common.HexToHash("0x1614ddafacb41e9e16d41223143d8a3038e8f5dbe8f0f8e1bd34ccda7ef33aa2")
}

// UnpackMoreThanAmountError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error MoreThanAmount(bytes32 need, uint256 total, uint96 amount)
func (escrow *Escrow) UnpackMoreThanAmountError(raw []byte) (*EscrowMoreThanAmount, error) {
	out := new(EscrowMoreThanAmount)
	if err := escrow.abi.UnpackIntoInterface(out, "MoreThanAmount", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowNeedTaken represents a NeedTaken error raised by the Escrow contract.
type EscrowNeedTaken struct {
	Need  [32]byte
	State uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NeedTaken(bytes32 need, uint8 state)
func EscrowNeedTakenErrorID() common.Hash {
	return common.HexToHash("0x10eb3afd8df824cfbd5120b56b1cdf4facfb38ee6a04d65a1b58854b0ab71859")
}

// UnpackNeedTakenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NeedTaken(bytes32 need, uint8 state)
func (escrow *Escrow) UnpackNeedTakenError(raw []byte) (*EscrowNeedTaken, error) {
	out := new(EscrowNeedTaken)
	if err := escrow.abi.UnpackIntoInterface(out, "NeedTaken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowNonceNotNext represents a NonceNotNext error raised by the Escrow contract.
type EscrowNonceNotNext struct {
	Nonce *big.Int
	Next  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NonceNotNext(uint256 nonce, uint256 next)
func EscrowNonceNotNextErrorID() common.Hash {
	return common.HexToHash("0x855135e920b30ad9fb49a96805946e2264f2788b10a79e6083ee43b729cf86a3")
}

// UnpackNonceNotNextError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NonceNotNext(uint256 nonce, uint256 next)
func (escrow *Escrow) UnpackNonceNotNextError(raw []byte) (*EscrowNonceNotNext, error) {
	out := new(EscrowNonceNotNext)
	if err := escrow.abi.UnpackIntoInterface(out, "NonceNotNext", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowNonceUsed represents a NonceUsed error raised by the Escrow contract.
type EscrowNonceUsed struct {
	Who   common.Address
	Nonce *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NonceUsed(address who, uint256 nonce)
func EscrowNonceUsedErrorID() common.Hash {
	return common.HexToHash("0x2af71f10069c28afc67c3752e87e0e4616a97948d33c8f404a856c0c334b3e01")
}

// UnpackNonceUsedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NonceUsed(address who, uint256 nonce)
func (escrow *Escrow) UnpackNonceUsedError(raw []byte) (*EscrowNonceUsed, error) {
	out := new(EscrowNonceUsed)
	if err := escrow.abi.UnpackIntoInterface(out, "NonceUsed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowNotAMarket represents a NotAMarket error raised by the Escrow contract.
type EscrowNotAMarket struct {
	Market common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAMarket(address market)
func EscrowNotAMarketErrorID() common.Hash {
	return common.HexToHash("0x5aeebcad8942af685d0b77cd243f5c0a58b8bc7097ac38a273818bec1ead5c70")
}

// UnpackNotAMarketError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAMarket(address market)
func (escrow *Escrow) UnpackNotAMarketError(raw []byte) (*EscrowNotAMarket, error) {
	out := new(EscrowNotAMarket)
	if err := escrow.abi.UnpackIntoInterface(out, "NotAMarket", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowNotJoined represents a NotJoined error raised by the Escrow contract.
type EscrowNotJoined struct {
	Vehicle common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotJoined(address vehicle)
func EscrowNotJoinedErrorID() common.Hash {
	return common.HexToHash("0x44c5daf429b6d3eee770c7e4c8b5a85da3f8c3421f9e6ef97739c828ab192be9")
}

// UnpackNotJoinedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotJoined(address vehicle)
func (escrow *Escrow) UnpackNotJoinedError(raw []byte) (*EscrowNotJoined, error) {
	out := new(EscrowNotJoined)
	if err := escrow.abi.UnpackIntoInterface(out, "NotJoined", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowNotTheBooking represents a NotTheBooking error raised by the Escrow contract.
type EscrowNotTheBooking struct {
	Need [32]byte
	Bid  [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotTheBooking(bytes32 need, bytes32 bid)
func EscrowNotTheBookingErrorID() common.Hash {
	return common.HexToHash("0x8c5c2badec29e5cc6b99e4d637bf214ee1c0eb4e7f67f864d6e80ce6ca529154")
}

// UnpackNotTheBookingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotTheBooking(bytes32 need, bytes32 bid)
func (escrow *Escrow) UnpackNotTheBookingError(raw []byte) (*EscrowNotTheBooking, error) {
	out := new(EscrowNotTheBooking)
	if err := escrow.abi.UnpackIntoInterface(out, "NotTheBooking", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowNothingToMove represents a NothingToMove error raised by the Escrow contract.
type EscrowNothingToMove struct {
	Need [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingToMove(bytes32 need)
func EscrowNothingToMoveErrorID() common.Hash {
	return common.HexToHash("0x8a8c16dca87c02508ca2d4cb37fc6ca46c5e3b7ae3a14050473a30340188681d")
}

// UnpackNothingToMoveError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingToMove(bytes32 need)
func (escrow *Escrow) UnpackNothingToMoveError(raw []byte) (*EscrowNothingToMove, error) {
	out := new(EscrowNothingToMove)
	if err := escrow.abi.UnpackIntoInterface(out, "NothingToMove", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowOpenTooLate represents a OpenTooLate error raised by the Escrow contract.
type EscrowOpenTooLate struct {
	OpenBy *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OpenTooLate(uint40 openBy)
func EscrowOpenTooLateErrorID() common.Hash {
	return common.HexToHash("0xffb979397aa7b675ed45973712aa757cd12187e8768ba6280493273c8b4e1f5e")
}

// UnpackOpenTooLateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OpenTooLate(uint40 openBy)
func (escrow *Escrow) UnpackOpenTooLateError(raw []byte) (*EscrowOpenTooLate, error) {
	out := new(EscrowOpenTooLate)
	if err := escrow.abi.UnpackIntoInterface(out, "OpenTooLate", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowOutOfRange represents a OutOfRange error raised by the Escrow contract.
type EscrowOutOfRange struct {
	Field [32]byte
	Value *big.Int
	Least *big.Int
	Most  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error OutOfRange(bytes32 field, uint256 value, uint256 least, uint256 most)
func EscrowOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0xe0ad37d3d7c1f896cb97075887c539ea4808f24a440f7375f555d07b97affc8d")
}

// UnpackOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error OutOfRange(bytes32 field, uint256 value, uint256 least, uint256 most)
func (escrow *Escrow) UnpackOutOfRangeError(raw []byte) (*EscrowOutOfRange, error) {
	out := new(EscrowOutOfRange)
	if err := escrow.abi.UnpackIntoInterface(out, "OutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowPayeesDiffer represents a PayeesDiffer error raised by the Escrow contract.
type EscrowPayeesDiffer struct {
	Vehicle    common.Address
	Owner      common.Address
	VehicleBps uint16
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PayeesDiffer(address vehicle, address owner, uint16 vehicleBps)
func EscrowPayeesDifferErrorID() common.Hash {
	return common.HexToHash("0xc0315d185a758b4e67011b4a0405eee7c346edd705c6b0704d073f04554dc034")
}

// UnpackPayeesDifferError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PayeesDiffer(address vehicle, address owner, uint16 vehicleBps)
func (escrow *Escrow) UnpackPayeesDifferError(raw []byte) (*EscrowPayeesDiffer, error) {
	out := new(EscrowPayeesDiffer)
	if err := escrow.abi.UnpackIntoInterface(out, "PayeesDiffer", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowSafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the Escrow contract.
type EscrowSafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func EscrowSafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (escrow *Escrow) UnpackSafeERC20FailedOperationError(raw []byte) (*EscrowSafeERC20FailedOperation, error) {
	out := new(EscrowSafeERC20FailedOperation)
	if err := escrow.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowStillHeld represents a StillHeld error raised by the Escrow contract.
type EscrowStillHeld struct {
	Token  common.Address
	Who    common.Address
	Market common.Address
	ExitAt *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StillHeld(address token, address who, address market, uint40 exitAt)
func EscrowStillHeldErrorID() common.Hash {
	return common.HexToHash("0xbed9a3050fc01dd41cef34f41b9bb017219f2b45a6a93fd96ba633bdb385b382")
}

// UnpackStillHeldError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StillHeld(address token, address who, address market, uint40 exitAt)
func (escrow *Escrow) UnpackStillHeldError(raw []byte) (*EscrowStillHeld, error) {
	out := new(EscrowStillHeld)
	if err := escrow.abi.UnpackIntoInterface(out, "StillHeld", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowStringTooLong represents a StringTooLong error raised by the Escrow contract.
type EscrowStringTooLong struct {
	Str string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StringTooLong(string str)
func EscrowStringTooLongErrorID() common.Hash {
	return common.HexToHash("0x305a27a93f8e33b7392df0a0f91d6fc63847395853c45991eec52dbf24d72381")
}

// UnpackStringTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StringTooLong(string str)
func (escrow *Escrow) UnpackStringTooLongError(raw []byte) (*EscrowStringTooLong, error) {
	out := new(EscrowStringTooLong)
	if err := escrow.abi.UnpackIntoInterface(out, "StringTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowTokenNotListed represents a TokenNotListed error raised by the Escrow contract.
type EscrowTokenNotListed struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TokenNotListed(address token)
func EscrowTokenNotListedErrorID() common.Hash {
	return common.HexToHash("0x42f22db5d2e7fbbdd186b6dcb99c081c6586edf9e01afee2241e786585a59c32")
}

// UnpackTokenNotListedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TokenNotListed(address token)
func (escrow *Escrow) UnpackTokenNotListedError(raw []byte) (*EscrowTokenNotListed, error) {
	out := new(EscrowTokenNotListed)
	if err := escrow.abi.UnpackIntoInterface(out, "TokenNotListed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowTooEarly represents a TooEarly error raised by the Escrow contract.
type EscrowTooEarly struct {
	Need [32]byte
	From *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooEarly(bytes32 need, uint40 from)
func EscrowTooEarlyErrorID() common.Hash {
	return common.HexToHash("0xca898fae188130efdabf32a659a557661e9bcf5a62179249a86f12f998e1836e")
}

// UnpackTooEarlyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooEarly(bytes32 need, uint40 from)
func (escrow *Escrow) UnpackTooEarlyError(raw []byte) (*EscrowTooEarly, error) {
	out := new(EscrowTooEarly)
	if err := escrow.abi.UnpackIntoInterface(out, "TooEarly", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowTooLate represents a TooLate error raised by the Escrow contract.
type EscrowTooLate struct {
	Need  [32]byte
	Until *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooLate(bytes32 need, uint40 until)
func EscrowTooLateErrorID() common.Hash {
	return common.HexToHash("0xbbc53a97ba3e60a9332f2069dd85780fb3817093e7dce4ba4661e6b599b4305e")
}

// UnpackTooLateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooLate(bytes32 need, uint40 until)
func (escrow *Escrow) UnpackTooLateError(raw []byte) (*EscrowTooLate, error) {
	out := new(EscrowTooLate)
	if err := escrow.abi.UnpackIntoInterface(out, "TooLate", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowTransferMismatch represents a TransferMismatch error raised by the Escrow contract.
type EscrowTransferMismatch struct {
	Token    common.Address
	Expected *big.Int
	Balance  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TransferMismatch(address token, uint256 expected, uint256 balance)
func EscrowTransferMismatchErrorID() common.Hash {
	return common.HexToHash("0x43a670fe9d91ae06f8743a509c9506421387085eb2dcea76a023949f85b2d966")
}

// UnpackTransferMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TransferMismatch(address token, uint256 expected, uint256 balance)
func (escrow *Escrow) UnpackTransferMismatchError(raw []byte) (*EscrowTransferMismatch, error) {
	out := new(EscrowTransferMismatch)
	if err := escrow.abi.UnpackIntoInterface(out, "TransferMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowWrongCode represents a WrongCode error raised by the Escrow contract.
type EscrowWrongCode struct {
	Need [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongCode(bytes32 need)
func EscrowWrongCodeErrorID() common.Hash {
	return common.HexToHash("0x398b27447f36520d13154f16ab03e861e21ae175caedd3bcff1bd11078552fff")
}

// UnpackWrongCodeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongCode(bytes32 need)
func (escrow *Escrow) UnpackWrongCodeError(raw []byte) (*EscrowWrongCode, error) {
	out := new(EscrowWrongCode)
	if err := escrow.abi.UnpackIntoInterface(out, "WrongCode", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowWrongState represents a WrongState error raised by the Escrow contract.
type EscrowWrongState struct {
	Need  [32]byte
	State uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongState(bytes32 need, uint8 state)
func EscrowWrongStateErrorID() common.Hash {
	return common.HexToHash("0x2b3263b3bc5546a88f5c442a231d009ce5a89c34654ca9a7911b5bb3939a1f60")
}

// UnpackWrongStateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongState(bytes32 need, uint8 state)
func (escrow *Escrow) UnpackWrongStateError(raw []byte) (*EscrowWrongState, error) {
	out := new(EscrowWrongState)
	if err := escrow.abi.UnpackIntoInterface(out, "WrongState", raw); err != nil {
		return nil, err
	}
	return out, nil
}

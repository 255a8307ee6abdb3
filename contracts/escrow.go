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

// Channel is an auto generated low-level Go binding around an user-defined struct.
type Channel struct {
	Token      common.Address
	Payer      common.Address
	Vehicle    common.Address
	Owner      common.Address
	Market     common.Address
	VehicleBps uint16
	MarketBps  uint16
	Grace      uint32
	Until      *big.Int
	Salt       uint64
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

// Redemption is an auto generated low-level Go binding around an user-defined struct.
type Redemption struct {
	Channel Channel
	Claimed *big.Int
	Voucher []byte
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
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"tokens\",\"type\":\"address[]\",\"internalType\":\"address[]\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"account\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"balance\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"exitAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"exits\",\"type\":\"uint88\",\"internalType\":\"uint88\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"booking\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"state\",\"type\":\"uint8\",\"internalType\":\"enumState\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"bid\",\"type\":\"bytes26\",\"internalType\":\"bytes26\"},{\"name\":\"released\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"refunded\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"channel\",\"inputs\":[{\"name\":\"id\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"state\",\"type\":\"uint8\",\"internalType\":\"enumChannelState\"},{\"name\":\"deposit_\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"claimed\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"closeAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"closeChannel\",\"inputs\":[{\"name\":\"c\",\"type\":\"tuple\",\"internalType\":\"structChannel\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"grace\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"salt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"deposit\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"depositWithAuthorization\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"validAfter\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"validBefore\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"nonce\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"v\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"s\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"depositWithPermit\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"deadline\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"v\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"s\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"discharge\",\"inputs\":[{\"name\":\"c\",\"type\":\"tuple\",\"internalType\":\"structChannel\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"grace\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"salt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"claimed\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"voucher\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"dispute\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"evidence\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"eip712Domain\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes1\",\"internalType\":\"bytes1\"},{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"exit\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"on\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"exitSigned\",\"inputs\":[{\"name\":\"order\",\"type\":\"tuple\",\"internalType\":\"structExit\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"on\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"finish\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"finishBatch\",\"inputs\":[{\"name\":\"agreements\",\"type\":\"tuple[]\",\"internalType\":\"structAgreement[]\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]}],\"outputs\":[{\"name\":\"finished\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"finishChannel\",\"inputs\":[{\"name\":\"c\",\"type\":\"tuple\",\"internalType\":\"structChannel\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"grace\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"salt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"fund\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"fundSigned\",\"inputs\":[{\"name\":\"order\",\"type\":\"tuple\",\"internalType\":\"structFund\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"handover\",\"inputs\":[{\"name\":\"order\",\"type\":\"tuple\",\"internalType\":\"structMembership\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"hashBid\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"hashNeed\",\"inputs\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"isListed\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"join\",\"inputs\":[{\"name\":\"order\",\"type\":\"tuple\",\"internalType\":\"structMembership\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"leave\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"move\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"released\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"receipt\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"refunded\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"refund\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"multicall\",\"inputs\":[{\"name\":\"data\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"outputs\":[{\"name\":\"results\",\"type\":\"bytes[]\",\"internalType\":\"bytes[]\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"noShow\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"nonceUsed\",\"inputs\":[{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"open\",\"inputs\":[{\"name\":\"opening\",\"type\":\"tuple\",\"internalType\":\"structOpening\",\"components\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"needSignature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"bidSignature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"pickSignature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"openBatch\",\"inputs\":[{\"name\":\"openings\",\"type\":\"tuple[]\",\"internalType\":\"structOpening[]\",\"components\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"needSignature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"bidSignature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"pickSignature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]},{\"name\":\"all\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[{\"name\":\"opened\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"openChannel\",\"inputs\":[{\"name\":\"c\",\"type\":\"tuple\",\"internalType\":\"structChannel\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"grace\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"salt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"deposit_\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"operator\",\"inputs\":[{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operator_\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"redeem\",\"inputs\":[{\"name\":\"redemption\",\"type\":\"tuple\",\"internalType\":\"structRedemption\",\"components\":[{\"name\":\"channel\",\"type\":\"tuple\",\"internalType\":\"structChannel\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"grace\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"salt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"claimed\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"voucher\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"redeemMany\",\"inputs\":[{\"name\":\"redemptions\",\"type\":\"tuple[]\",\"internalType\":\"structRedemption[]\",\"components\":[{\"name\":\"channel\",\"type\":\"tuple\",\"internalType\":\"structChannel\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"grace\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"salt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"claimed\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"voucher\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]}],\"outputs\":[{\"name\":\"redeemed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"revoke\",\"inputs\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"rule\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"toPayee\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setOperator\",\"inputs\":[{\"name\":\"order\",\"type\":\"tuple\",\"internalType\":\"structOperator\",\"components\":[{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settle\",\"inputs\":[{\"name\":\"settlement\",\"type\":\"tuple\",\"internalType\":\"structSettlement\",\"components\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"proof\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleBatch\",\"inputs\":[{\"name\":\"settlements\",\"type\":\"tuple[]\",\"internalType\":\"structSettlement[]\",\"components\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"proof\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]}],\"outputs\":[{\"name\":\"settled\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settlePacked\",\"inputs\":[{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]},{\"name\":\"items\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[{\"name\":\"settled\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"start\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"code\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"topUp\",\"inputs\":[{\"name\":\"c\",\"type\":\"tuple\",\"internalType\":\"structChannel\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"payer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"grace\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"salt\",\"type\":\"uint64\",\"internalType\":\"uint64\"}]},{\"name\":\"deposit_\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"vehicle\",\"inputs\":[{\"name\":\"vehicle_\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"voidNonces\",\"inputs\":[{\"name\":\"word\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"mask\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdrawSigned\",\"inputs\":[{\"name\":\"order\",\"type\":\"tuple\",\"internalType\":\"structWithdraw\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"fee\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"allow\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"ChannelClosed\",\"inputs\":[{\"name\":\"channel\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"refunded\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ChannelClosing\",\"inputs\":[{\"name\":\"channel\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"closeAt\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ChannelOpened\",\"inputs\":[{\"name\":\"channel\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"payer\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"vehicle\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"deposit\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"closeAt\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Closed\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"cause\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"enumCause\"},{\"name\":\"paid\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"refunded\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"toMarket\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"toVehicle\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Deposited\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"balance\",\"type\":\"uint128\",\"indexed\":false,\"internalType\":\"uint128\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Disputed\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"by\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"state\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"enumState\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"evidence\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EIP712DomainChanged\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ExitChanged\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"exitAt\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"exits\",\"type\":\"uint88\",\"indexed\":false,\"internalType\":\"uint88\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Funded\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"balance\",\"type\":\"uint128\",\"indexed\":false,\"internalType\":\"uint128\"},{\"name\":\"free\",\"type\":\"uint128\",\"indexed\":false,\"internalType\":\"uint128\"},{\"name\":\"order\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"HandedOver\",\"inputs\":[{\"name\":\"vehicle\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Joined\",\"inputs\":[{\"name\":\"vehicle\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Left\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"free\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Moved\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"paid\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"refunded\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"toMarket\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"toVehicle\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"NoShown\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"NoncesVoided\",\"inputs\":[{\"name\":\"who\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"word\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"mask\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Opened\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"rider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"vehicle\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"bid\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OperatorSet\",\"inputs\":[{\"name\":\"market\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Redeemed\",\"inputs\":[{\"name\":\"channel\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"paid\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"toMarket\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"toVehicle\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"claimed\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Revoked\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"rider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Skipped\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"index\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"reason\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Started\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ToppedUp\",\"inputs\":[{\"name\":\"channel\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"added\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"deposit\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Withdrawn\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"fee\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"sender\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"balance\",\"type\":\"uint128\",\"indexed\":false,\"internalType\":\"uint128\"},{\"name\":\"order\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AboveCap\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"toPayee\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"cap\",\"type\":\"uint96\",\"internalType\":\"uint96\"}]},{\"type\":\"error\",\"name\":\"AddressEmptyCode\",\"inputs\":[{\"name\":\"target\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"AlreadyJoined\",\"inputs\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"BadRecipient\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"BalanceTooLow\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"BidAboveMaximum\",\"inputs\":[{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}]},{\"type\":\"error\",\"name\":\"BidExpired\",\"inputs\":[{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"ChannelNotOpen\",\"inputs\":[{\"name\":\"channel\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"ChannelTaken\",\"inputs\":[{\"name\":\"channel\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"ClaimedMore\",\"inputs\":[{\"name\":\"channel\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"claimed\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"discharged\",\"type\":\"uint96\",\"internalType\":\"uint96\"}]},{\"type\":\"error\",\"name\":\"DeadlinePassed\",\"inputs\":[{\"name\":\"deadline\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"EndsInThePast\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"FailedCall\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"FeeAboveAmount\",\"inputs\":[{\"name\":\"fee\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}]},{\"type\":\"error\",\"name\":\"InvalidSignature\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ItemFailed\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"reason\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]},{\"type\":\"error\",\"name\":\"MoreThanAmount\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"total\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}]},{\"type\":\"error\",\"name\":\"NeedTaken\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"state\",\"type\":\"uint8\",\"internalType\":\"enumState\"}]},{\"type\":\"error\",\"name\":\"NonceNotNext\",\"inputs\":[{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"next\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"NonceUsed\",\"inputs\":[{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"NotAMarket\",\"inputs\":[{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotJoined\",\"inputs\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotPacked\",\"inputs\":[{\"name\":\"length\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"NotTheBooking\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"bid\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"NothingToMove\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"OpenTooLate\",\"inputs\":[{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"OutOfRange\",\"inputs\":[{\"name\":\"field\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"least\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"most\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"PayeesDiffer\",\"inputs\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"}]},{\"type\":\"error\",\"name\":\"SafeERC20FailedOperation\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"StillHeld\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"exitAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"StringTooLong\",\"inputs\":[{\"name\":\"str\",\"type\":\"string\",\"internalType\":\"string\"}]},{\"type\":\"error\",\"name\":\"TokenNotListed\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"TooEarly\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"from\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"TooLate\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"TransferMismatch\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"expected\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"WrongCode\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"WrongState\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"state\",\"type\":\"uint8\",\"internalType\":\"enumState\"}]}]",
	ID:  "Escrow",
	Bin: "0x61016060408181523461020457615f49803803809161001e828661021c565b843982019060209081848403126102045783516001600160401b039485821161020457019280601f85011215610204578351948511610208576005938560051b9083519661006e8684018961021c565b87528480880192820101928311610204578401905b8282106101e557505050610097600e61023f565b91808301936d6d61726b65746420457363726f7760901b855260019182916100bf600161023f565b97828901603160f81b81526100d38861026a565b98610120998a526100e38b61026a565b98610140998a52519020998a60e0525190209861010099808b524660a052875190858201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f84528983015260608201524660808201523060a082015260a0815261014f60c08261021c565b5190206080523060c0525f935b6101a7575b50505050505191615c7393846102d6853960805184615acd015260a05184615b8a015260c05184615a9e015260e05184615b1c01525183615b4201525182505051815050f35b80518410156101e05783821b81018301516001600160a01b03165f90815260038452869020805460ff191686179055928401928461015c565b610161565b81516001600160a01b0381168103610204578152908401908401610083565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b0382119082101761020857604052565b906001600160401b0382116102085760405191610266601f8201601f19166020018461021c565b8252565b601f815111610295576020815191015160208210610286571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe604060808152600480361015610013575f80fd5b60e05f35811c908163097f7e02146128895781630ac5eeaf146128135781630cb27af21461267f5781630d9f6a28146124a65781630dd69ae8146123cb57816311df0084146122c75781631647795e146122775781631c342cac146121815781633194bb34146120845781633acd2b9814611fb05781633ea43a4714611e495781634077f27014611d5357816348bf961514611cf7578163561e261214611c7b5781635de1d64114611c3a5781635dfd971214611ad9578163634e5aa514611a9857816365bd8f7314611a1a5781636f6fd4021461190f57816378e734cd14611822578163804fa698146116d757816384b0196e146115a35781638f0b557d1461154457816391ac8534146115035781639679d2c1146112fa57816398413fd0146112a3578163a3bc7c021461112c578163a5c61e9114610f70578163ac9650d814610e02578163afc4663a14610d1a578163b7d9c80e14610cb2578163c0b650c314610ac7578163d56dd112146108d9578163dc7d06351461087b578163e83b009514610833578163e8a65a75146107d5578163e9b406a814610784578163eb19caa7146105df578163ec900d1e14610561578163f052c845146104d6578163f38c86c31461045057508063f70e7acd1461042a578063f794062e146103ec578063fb17bb2c1461034e5763fc0564061461020d575f80fd5b346103385736600319016101408112610338576101008091126103385767ffffffffffffffff91610104358381116103385761024c90369083016129d4565b949093610124359081116103385761026a61012091369085016129d4565b94909251907fa0010bf805ba106932a5fc15e36db993d0f527f7c7788587a710b2f27421eb0a825284602083013720938235956001600160a01b03938488168803610338576024359585871687036103385760443594868616860361033857886102d5878a8d6132ef565b1561033c575b5050505060e4359164ffffffffff8316830361033857866102ff9360c435886139af565b606435906001600160601b039384831683036103385760843593841684036103385760a4359485168503610338576103369661334d565b005b5f80fd5b610345936149b1565b5f8080886102db565b50346103385760203660031901126103385780359067ffffffffffffffff908183116103385736602384011215610338578201359081116103385760246102c09236602485850283010111610338579291905f935f935b8385106103b6576020868851908152f35b90919293946103e16001916103db886103d4888783028901016148fa565b91906137dd565b90612b45565b9501939291906103a5565b50346103385760203660031901126103385735906001600160a01b038216809203610338576020915f526003825260ff815f20549151911615158152f35b5034610338576102c036600319011261033857610449610336916148fa565b9050613f9e565b8391503461033857610200366003190112610338576020928251917fc25674ed81bd4286a46d8ad90a10006c3d191d89d64efc4105033be7e6d004038352610140610120938460e48883013720908451927fef622bafb82b01309c655a683ec6d7230a9441976ec8d7eeb400d50e56f67617845286840137610100820152209051908152f35b828434610338576060366003190112610338578135916001600160a01b0390818416809403610338576024359082821680920361033857604435928316809303610338576060945f52602052825f20905f52602052815f20905f52602052805f2054908051916001600160801b038116835264ffffffffff8160801c16602084015260a81c90820152f35b5050346103385760203660031901126103385780359067ffffffffffffffff82116103385761059291369101612a3b565b90915f915f905b8082106105aa576020848451908152f35b90928360051b8501356102de1986360301811215610338576001916103db866103d46105d7948a01613f30565b930190610599565b505034610338576105f03682612a02565b926105fc839293612b66565b946001600160a01b038096165f526006602052805f20549064ffffffffff91828160b01c16904282116107455750506060840191428161063b85612bb0565b16111561070f575061064c84612b66565b9261065960208601612b66565b9161066e610668828801612be3565b94612bb0565b90608087013592600184018094116106fc57505161ffff94909416845264ffffffffff1660208401526040830152610336969081169216907fde9e9ae3e03341cc0ca11ae7b817c0a9a37948bf3245d4959ad1c3a2135870e690606090a37f66c53f273220beef463662e3c09af0e3ad335f7c38cab0d387dd47b8eed7c4916106f682612b66565b9161423d565b601190634e487b7160e01b5f525260245ffd5b9161071a9150612bb0565b7f4cd383b6000000000000000000000000000000000000000000000000000000005f5216905260245ffd5b8890858261075289612b66565b7f2b6a9937000000000000000000000000000000000000000000000000000000005f521690521660245260445260645ffd5b823461033857606036600319011261033857356001600160a01b03908181168103610338576024359182168203610338576044356001600160601b038116810361033857610336925f923390613a95565b505034610338578160031936011261033857359060243590335f526005602052805f20835f52602052805f20828154179055519081527f200c4a48d1ac9101e717f2457b637897aa78a459d14a4ebf515b9d45f174042c60203392a3005b823461033857606036600319011261033857356001600160a01b0380821682036103385760243590811681036103385760443590811515820361033857610336923390613831565b505034610338578160031936011261033857356001600160a01b039081811680910361033857602435918216809203610338575f526002602052815f20905f52602052805f205481519064ffffffffff8116825260281c6020820152f35b5050346103385736600319016103008112610338576102c013610338576102c435916102e43567ffffffffffffffff81116103385761091e61093391369085016129d4565b9061092885614daf565b969196949094613f9e565b61093c846134f4565b906109478588613503565b606086517fc5edc7a05ec64d77fa801ce1ce1460a43225eca33aee4bcfc3db93ed5f05f9448152886020820152898882015220928135906001600160a01b03958683168303610338578260098610159384610ab45760038703610a5a57505061020435918783168303610338578296610224358981168103610338576109cc94613012565b610a475750600503610a3f576007955b6101e4359463ffffffff861686036103385764ffffffffff610a257fc0a592f6050d94d4a1fe623e9151e836c96f0c456415e638d5578c49ce7a7782976060978b42918c613531565b610a318351809b612a6c565b1660208901528701521693a3005b6006956109dc565b602190634e487b7160e01b5f525260245ffd5b9350939896949a97955f929192938a8d141580610aa6575b15610a8d578c8c8c632b3263b360e01b5f525260245260445ffd5b90610aa19392919c96989a9597999c612d52565b6109cc565b505f945060058d1415610a72565b602186634e487b7160e01b5f525260245ffd5b50503461033857610ad83682612ae7565b939290610ae4826146a8565b93845f526009602052610af9875f2054614697565b6003811015610c9f57610c745750610b10826146df565b610b1990613f9e565b6020820194610b2786612b66565b906001600160601b0385169288517f8cefa03c49d1847492301b79b6695f3f4323ff5ffbb9cc98b71b9ed14d66f9768152876020820152848a82015260609020610b7093612d52565b610b7982612b66565b94610b8381612b66565b95846080850197610b9389612b66565b90610b9d93614456565b50610100830193610bad85612bb0565b865f52600960205260181b67ffffffffff000000169060a01b6001600160a01b03191617600117875f2055610be190612b66565b95610bed838201612b66565b91610bfa60608501612b66565b96610c0490612b66565b93610c0e90612b66565b94610c1890612bb0565b916001600160a01b0380968180978185519c168c521660208b01521690880152606087015264ffffffffff1660808601521693169160a07f23afbf37b21b65fd742f7c0b60bfcd0b4c827352ccb928dc2f6802c581c4f7c491a4005b84907fc3b68bfb000000000000000000000000000000000000000000000000000000005f525260245ffd5b602182634e487b7160e01b5f525260245ffd5b5050346103385760203660031901126103385780355f526009602052815f205491610cdc83614697565b8151926003821015610a4757509264ffffffffff9160809484528160a01c60208501526001600160601b0382821c169084015260181c166060820152f35b82843461033857610d2b3683612a8d565b90929193610d77610d3b866141d9565b939095610d4788612b66565b7f3dc376b030fac3b7de9c053c552fe90fab302f70814fc855cfbf18a0c57f1cec5f5287602052865f2090612d52565b610d846102808601612bb0565b9064ffffffffff8092169061012c82018092116106fc57507f6765aae941641135a358c7d74f52d3c527955b3feb5e1f0175d7decb879396e39495610de691421193845f14610df457610ddd6101a06003935b01612b34565b91429189613531565b8351928352166020820152a2005b610ddd6101a0600293610dd7565b50503461033857602090816003193601126103385780359067ffffffffffffffff821161033857610e3591369101612a3b565b610e3e5f612bf2565b610e4a85519182612b7a565b5f8152610e565f612bf2565b601f1993828601918501368337610e6c84612c0e565b94610e7988519687612b7a565b848652610e8585612c0e565b01865f5b828110610f60575050505f5b848110610ef857878787825191808301818452825180915281858501958260051b8601019301915f955b828710610ecc5785850386f35b909192938280610ee8600193603f198a82030186528851612ac3565b9601920196019592919092610ebf565b80610f4484610f3e8a8c610f1360019760051b890189612cb1565b80959192519586938585013782018381015f81528c519283915e015f83820152038084520182612b7a565b306145dd565b610f4e8289612ce4565b52610f598188612ce4565b5001610e95565b606082828a010152018790610e89565b5050346103385736600319016103008112610338576102c013610338576102c435906001600160601b039081831693848403610338576102e43567ffffffffffffffff811161033857610fc9610fdf91369085016129d4565b610fd585949294614daf565b9591949095613f9e565b61024435878116810361033857610ff7908686614508565b9687611002876134f4565b6009811015611119576006036110d6576101643561ffff8116810361033857611041916127109061ffff926001600160601b0393849116911602041690565b16808a116110a45750610124356001600160a01b0381168103610338576060846103369b61109e9651917f22f48228b21228d12fd550d610e6878d2179c2b384a52caa6b0a390e1962eb5483528860208401528201522090612d52565b82614547565b8985887fc2921591000000000000000000000000000000000000000000000000000000005f525260245260445260645ffd5b6110df876134f4565b6009811015611119576007146110415785886110fa896134f4565b91632b3263b360e01b5f5281526009821015610a47575060245260445ffd5b602189634e487b7160e01b5f525260245ffd5b5050346103385761113d3682612ae7565b9492939161114a85612d0c565b64ffffffffff8160189993991c16918242101561128d578160a01c6001600160601b0395868616978289111561127b5750908693929160208b019261118e84612b66565b918d8c51907ff9a57c1a1261f56f626b953802478087ba3703baa3e8ccc66ae3e9440e64026b825260208201528b8d820152606090206111cd93612d52565b6111d79086612c98565b896111e2829b612b66565b926111ec90612b66565b906080016111f990612b66565b9061120393614456565b50861c1661123f926001600160a01b031973ffffffffffffffffffffffff000000000000000060019460181b9360401b169160a01b1617171790565b855f526009602052835f205582519316835260208301527fdc5cbcd6897bcf4a3d5f0606886a2f22ec506928057b0fb8be465d62026b6df291a2005b8b906322a305b760e21b5f525260245ffd5b82898763bbc53a9760e01b5f525260245260445ffd5b50503461033857602036600319011261033857356001600160a01b039081811681036103385760809264ffffffffff6112de61ffff93612c26565b8551979093168752941660208601529216908301526060820152f35b8391503461033857366003190112610338576001600160a01b03918035838116918282036103385760249283359586169384870361033857604435946001600160601b038616938487036103385760843560ff81168091036103385761135f87612d83565b988051917f7ecebe0000000000000000000000000000000000000000000000000000000000908184528585850152602090818589818c5afa9485156114ca575f956114d4575b50883b15610338578351907fd505accf000000000000000000000000000000000000000000000000000000008252878783015230898301528a60448301526064356064830152608482015260a43560a482015260c43560c48201525f8160e481838d5af180156114ca576114ba575b5082519182528585830152808288818b5afa9283156114b157505f92611483575b505060018201809211611471570361146357505050945f9261145e829361033698843091612e35565b612ed1565b633615713d60e21b5f52525ffd5b84601184634e487b7160e01b5f52525ffd5b90809250813d83116114aa575b61149a8183612b7a565b8101031261033857518b80611435565b503d611490565b513d5f823e3d90fd5b5f6114c491612b7a565b8d611414565b84513d5f823e3d90fd5b9094508181813d83116114fc575b6114ec8183612b7a565b810103126103385751938e6113a5565b503d6114e2565b823461033857600319906020368301126103385780359167ffffffffffffffff83116103385761018090833603011261033857610336916104499101614023565b83915034610338573660031901126103385760c0366023190112610338576101006020928251907f23971f881e73acb92d6450b8300b7e193fd8103700c71e2c3fc6530f4c9adb828252358482015260c0602484830137209051908152f35b839034610338575f366003190112610338576115bf600e612bf2565b916115cc81519384612b7a565b600e835260207f6d61726b65746420457363726f770000000000000000000000000000000000008185015261168f6001926116076001612bf2565b61161382519182612b7a565b600181527f31000000000000000000000000000000000000000000000000000000000000008482015261168282519761164c868a612b7a565b5f89528351977f0f00000000000000000000000000000000000000000000000000000000000000895280878a0152880190612ac3565b9186830390870152612ac3565b4660608501523060808501525f60a085015283810360c08501528180865192838152019501915f5b8281106116c45785870386f35b83518752958101959281019284016116b7565b828434610338576116e83683612a02565b929091936116f585612b66565b916001600160a01b038093165f52600660205282815f205416928061171988612b66565b165f52815f205464ffffffffff429160b01c1611156117ec5761173b87612b66565b9261174860208901612b66565b90611754848a01612be3565b9361176160608b01612bb0565b9060808b013592600184018094116106fc57505161ffff95909516855264ffffffffff1660208501526040840152610336977f438956338be1953e854e39cd545b78ff6c888d32d25fd97a09354a105e9882d9949093869392831692909116907f06664bc77e8160027d611a7b199ca937de2d07922f1788f67b68a38514673d6b90606090a461423d565b90506117f786612b66565b7f44c5daf4000000000000000000000000000000000000000000000000000000005f5216905260245ffd5b828434610338576118333683612a8d565b9291611841819592956141d9565b91909461028082019661185388612bb0565b9764ffffffffff80991642106118ee57877fac70a26efafe5aa5e3448142f4b33be26b5cc88ae94fce94e0e8fd2a428c55f56020898c6118e58b8b610ddd6101c08d610dd78e8e8d6118a86102008601612b66565b906118b66102208701612b66565b907fd90e65fe377e45e4fb4f367ee8e8d0c729a965b5b57ea8946d0e14104a3d530b5f528e528c5f2091613012565b915191168152a2005b85886118fa8b93612bb0565b91636544c7d760e11b5f52521660245260445ffd5b50503461033857610120366003190112610338576001600160a01b0391813583811691828203610338576024359485169081860361033857604435936001600160601b038516928386036103385760c4359660ff8816809803610338576101049061197987612d83565b98843b15610338575f946101249386928851998a9788967fef55bec600000000000000000000000000000000000000000000000000000000885287015230602487015260448601526064356064860152608435608486015260a43560a486015260c485015260e43560e48501528035908401525af19081156114b15750945f92819261033697611a0a575b50612ed1565b84611a1491612b7a565b5f611a04565b5050346103385760203660031901126103385780359067ffffffffffffffff821161033857611a4b91369101612a3b565b90915f915f905b808210611a63576020848451908152f35b90928360051b85013561017e1986360301811215610338576001916103db866103d4611a90948a01614023565b930190611a52565b823461033857600319906020368301126103385780359167ffffffffffffffff83116103385761032090833603011261033857610336916104499101613b8b565b90503461033857366003190161022081126103385761020013610338576102043567ffffffffffffffff811161033857611b1690369084016129d4565b9390918151907fc25674ed81bd4286a46d8ad90a10006c3d191d89d64efc4105033be7e6d004038252610140610120928360e46020830137208351917fef622bafb82b01309c655a683ec6d7230a9441976ec8d7eeb400d50e56f6761783528660208401376101008201522092835f526007602052815f205480611c105750356001600160a01b0381169485820361033857600893611bdf927f231b80281add709943e52586f4994dae9ff464b0593b2d5f71c8d7169325cc5c5f5286602052845f2090612d52565b825f5260076020525f20557f5bc2baf870c5baf189838b5e0b0e3b04a3263e2df5d305d1c15f3e6022f5dc455f80a3005b90611c1b85926134f4565b916310eb3afd60e01b5f5281526009821015610a47575060245260445ffd5b823461033857600319906020368301126103385780359167ffffffffffffffff8311610338576102e090833603011261033857610336916104499101613f30565b8284346103385760203660031901126103385760a091355f526007602052805f20546008602052815f2091611caf826134f4565b9254906001600160601b0392611cc782518096612a6c565b64ffffffffff8160081c16602086015265ffffffffffff191690840152818116606084015260601c166080820152f35b5050346103385761014036600319011261033857611d1481612d0c565b909164ffffffffff8260181c16804210611d3e57506001600160601b0382610336951c169261303d565b8382636544c7d760e11b5f525260245260445ffd5b828434610338578060031936011261033857813567ffffffffffffffff811161033857611d839036908401612a3b565b6024929192602435948515158603610338579391905f945f935b838510611dae576020878751908152f35b90919293958660051b82013561031e198336030181121561033857611dd4908301613b8b565b908980611e3f575b611dfc57916103db611df1928a6001956137dd565b960193929190611d9d565b87517fed3cd5530000000000000000000000000000000000000000000000000000000081528086018a905280870189905280611e3b6044820185612ac3565b0390fd5b5081511515611ddc565b82843461033857366003190160a08112610338576080136103385760843567ffffffffffffffff811161033857611e8390369084016129d4565b909183356001600160a01b03938482169384830361033857845f526002602052835f2060243596871680970361033857865f52602052835f2091825460281c93606435858103611f9a575090611f0a929160a087517fd146f26bd7fd0022c5a49a7cb3d8373916dc57f28b1a35677ebbfdefe6517846815260808c60208301372090612d52565b6044359164ffffffffff8316809303610338576001017affffffffffffffffffffffffffffffffffffffffffffffffffffff91828211611f87577fb1d2600545938a6bb815688c4c569fecb065ea13889a0b0b765e5a642db39efe9596975064ffffffffff198260281b16841790558351928352166020820152a3005b601188634e487b7160e01b5f525260245ffd5b85908a63855135e960e01b5f525260245260445ffd5b8284346103385736600319018381126103385760c0136103385760c43567ffffffffffffffff811161033857611fe990369084016129d4565b939091517f3569902cfc1c149bc329e36445a5ad23733741bac28521301035fd5cf2e68c08815260c08460208301372091602435916001600160a01b039485841684036103385760a4359164ffffffffff83168303610338578561205093608435876139af565b3592808416840361033857604435908116810361033857606435916001600160601b03831683036103385761033694613a95565b505034610338576120953682612a02565b93906120a083612b66565b916001600160a01b038093165f5284602052805f20946020850195846120c588612b66565b165f52602052815f20828601946120db86612b66565b165f52602052815f205460a81c9060808601359082820361216e5750505094612141916103369660c061210d88612b66565b91517f295b8a1ef0bba88d85a1d60bd565466bc0c5fc834a920077b9049637b734db5e815260a08860208301372090612d52565b612168606061216161215b61215586612b66565b96612b66565b93612b66565b9301612bc2565b92613831565b63855135e960e01b5f525260245260445ffd5b8284346103385761014090366003190182811261033857610120809112610338576101243567ffffffffffffffff8111610338576121c290369086016129d4565b90915f9460ab9160ab840661224c5785517fc25674ed81bd4286a46d8ad90a10006c3d191d89d64efc4105033be7e6d0040381529294939260ab929189602083013720910491925f915b83831061221d576020878751908152f35b9091929395612235906103db856103d48b868c613585565b95828101809111611f87579392600101919061220c565b83887fe632b2f5000000000000000000000000000000000000000000000000000000005f525260245ffd5b505034610338578160031936011261033857356001600160a01b03811680910361033857602091602435915f5260058352805f208260081c5f528352600160ff825f2054925193161b1615158152f35b8284346103385736600319016102e08112610338576102c013610338576122fb6122f083614daf565b949194929092613f9e565b612304826134f4565b6009811015610c9f576005811480156123c1575b6123ac57506123278285613503565b6102c4355f5260205f2060a4350361239a57506064359164ffffffffff808416809403610338576101c4359363ffffffff85168503610338577ffe353627220c5d83614e103daf0d83136a67b1105bc52f8e38eedb80dfa00081946020946005836118e594421181421802189189613531565b8390630e62c9d160e21b5f525260245ffd5b8482632b3263b360e01b5f525260245260445ffd5b5060078114612318565b828434610338576080366003190112610338576001600160a01b0391803583811692838203610338576024359285841680850361033857604435956001600160601b03871687036103385760643597881688036103385761242d8633876132ef565b15612441576103365f808a8a8a338b61334d565b5f9081526020838152848220338084529082528583209383529281529084902054935163bed9a30560e01b81526001600160a01b03958616938101938452908301919091529284166040820152608091821c64ffffffffff1660608201528291010390fd5b8284346103385736600319016103408112610338576102c013610338576001600160601b03916102c435838116908181036103385767ffffffffffffffff926102e435848111610338576124fd90369083016129d4565b9690926103043582811698898203610338576103243597881161033857889761252990369087016129d4565b9a9092939161253787614daf565b612545909b929a919b613f9e565b895f52600860205287808d5f209d80519e8f916125629083612b7a565b54948286169282848094526020019660601c168652115f1461267457505060608d8051907f446728023991083ac66a49256d155698e817ab828ab3d886dad97cc974c775a282528c60208301528a88169082015220928935916001600160a01b03831683036103385789946125d693612d52565b51168091115f146126655750606089517ff0de83c7ac3fe97cdb458921c5e6763ca8e8f962bcbd7d1983516d100d51775a81528760208201528585168b820152209961020435906001600160a01b0393848316830361033857610224359485168503610338576103369c879561264b94613012565b6126578951998a612b7a565b168752166020860152613124565b6103369a50925083915061264b565b955092506125d69050565b5050346103385736600319016101a08112610338576101401361033857610144356001600160601b0391828216938483036103385767ffffffffffffffff9061016435828111610338576126d690369085016129d4565b909261018435908111610338576126f090369086016129d4565b916126fa86612d0c565b9790958989871c1691828c106127e057604435916001600160a01b039485841684036103385760643591868316830361033857612776948f9360608d612770968e8051927f96134ce3b13cc67e1dbcabc9d82632c68a7f58e3faffaef8cde29a3e3525fcef845260208401528201522091613012565b8961301f565b9889160361278b575b6103368888888861303d565b6024359081168103610338576060846103369a6127d79651917f0ffde207f307faf6c9f0cc633c44d88481db16a3d4236a16833e03805ddea96c83528860208401528201522090612d52565b5f80808061277f565b8b83898b7fc5ec181d000000000000000000000000000000000000000000000000000000005f525260245260445260645ffd5b823461033857608036600319011261033857356001600160a01b03808216908183036103385760243590808216820361033857604435908116810361033857606435916001600160601b03831694858403610338576128826103369661287883612d83565b9630903390612e35565b3390612ed1565b50503461033857366003190161016081126103385761014013610338576101443567ffffffffffffffff8111610338576128c690369083016129d4565b6128cf83612d0c565b93909460e43563ffffffff8116809103610338576128ed9042612b45565b9264ffffffffff92838760181c1690818610156129bf575050602435946001600160a01b0386168603610338577f59dc788f6f719dc0bea4b5c5d75cedf30df11f7eb80ebedbbf5774ed5a6ac038966129776129ac9387936020997fbcf50d1b7e04270cdb1cfebfd49654087ff587795a8a8d128dbf16ce8e8f3a745f528c8b52875f2090612d52565b6001600160a01b0319811690841c60401b73ffffffffffffffffffffffff0000000000000000161760189190911b1760011790565b865f5260098552815f20555191168152a2005b889063bbc53a9760e01b5f525260245260445ffd5b9181601f840112156103385782359167ffffffffffffffff8311610338576020838186019501011161033857565b91909180830360c081126103385760a01361033857809260a082013567ffffffffffffffff811161033857612a3792016129d4565b9091565b9181601f840112156103385782359167ffffffffffffffff8311610338576020808501948460051b01011161033857565b906009821015612a795752565b634e487b7160e01b5f52602160045260245ffd5b80820392916102e08412610338576102c080941261033857819382013567ffffffffffffffff811161033857612a3792016129d4565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b91828203926101808412610338576101408094126103385780938101356001600160601b0381168103610338579261016082013567ffffffffffffffff811161033857612a3792016129d4565b3563ffffffff811681036103385790565b91908201809211612b5257565b634e487b7160e01b5f52601160045260245ffd5b356001600160a01b03811681036103385790565b90601f8019910116810190811067ffffffffffffffff821117612b9c57604052565b634e487b7160e01b5f52604160045260245ffd5b3564ffffffffff811681036103385790565b3580151581036103385790565b356001600160601b03811681036103385790565b3561ffff811681036103385790565b67ffffffffffffffff8111612b9c57601f01601f191660200190565b67ffffffffffffffff8111612b9c5760051b60200190565b6001600160a01b038091165f526006602052606060405f209260405193612c4e608086612b7a565b5492831680855261ffff8460a01c169485602082015264ffffffffff8560b01c169485604083015260d81c938491015242841115612c8c5793929190565b505f9350839250829190565b6001600160601b039182169082160391908211612b5257565b903590601e1981360301821215610338570180359067ffffffffffffffff82116103385760200191813603831361033857565b8051821015612cf85760209160051b010190565b634e487b7160e01b5f52603260045260245ffd5b612d15906146a8565b90815f52600960205260405f205490612d2d82614697565b6003811015612a7957600103612d3f57565b826316c4561d60e21b5f5260045260245ffd5b929091612d5f9284614adb565b15612d675750565b6001600160a01b0390633615713d60e21b5f521660045260245ffd5b6001600160a01b0316805f52600360205260ff60405f20541615612e0a576020602491604051928380926370a0823160e01b82523060048301525afa908115612dff575f91612dd0575090565b90506020813d602011612df7575b81612deb60209383612b7a565b81010312610338575190565b3d9150612dde565b6040513d5f823e3d90fd5b7f42f22db5000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9192604051917f23b872dd000000000000000000000000000000000000000000000000000000005f526001600160a01b0394858092166004521660245260445260205f60648180865af19060015f5114821615612eb0575b6040525f60605215612e9d575050565b635274afe760e01b5f521660045260245ffd5b906001811516612ec857823b15153d15161690612e8d565b503d5f823e3d90fd5b949294939091936001600160a01b03809116936040928351906370a0823160e01b825230600483015260209182816024818b5afa908115613008575f91612fdb575b506001600160601b03821693612f298582612b45565b8203612f9e57505092606094926001600160801b0392612f8c7f8eeead3a724e8848cbc4b40b1349d2603ad2563bee8e25c0d99fdd10f73453f498968a5f526004835284875f209c169b8c5f52835284875f209d169c8d5f528352865f20614b84565b928551961686528501521690820152a4565b612fa9858a92612b45565b907f43a670fe000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b90508281813d8311613001575b612ff28183612b7a565b8101031261033857515f612f13565b503d612fe8565b86513d5f823e3d90fd5b9391612d5f939185614bc2565b60a01c806001600160601b038316105f14613038575090565b905090565b9260a083901c929091906001600160a01b03198116604084901b73ffffffffffffffffffffffff0000000000000000161767ffffffffff0000008216176001179360018501809511612b52576130df602094613108927f913cf5f95774b2ed16bea32bdd85a21a9021c066eef70eff1dba6f5d459ead7697895f526009885260405f20556001600160601b03809560401c168086841603613112575b50612c98565b836130ea8295612b66565b9061310260806130fb898401612b66565b9201612b66565b91614d56565b60405191168152a2565b61311e9083888c614c90565b5f6130d9565b909380516001600160601b03613144602084019282808551169116612b45565b9461316b61315983865116848a511690612c98565b97836020818751169201511690612c98565b95828816908115806132e5575b6132d25761024087018461318b82612bcf565b1682116132935761319c8591612bcf565b161461327657509580946132719461323b94889460807fbc22515704488c5dd1100291e55232cdc1e47d359dc1d5d942d2e45a44d52ee09b8d5f5260076020521760405f2055600860205260405f209251167fffffffffffffffff00000000000000000000000000000000000000000000000077ffffffffffffffffffffffff0000000000000000000000008454935160601b16921617179055614e68565b90604051948594859294936060929160808501966001600160601b03809481809416885216602087015216604085015216910152565b0390a2565b9250925080941601928311612b525761329194600292614547565b565b849161329f8c92612bcf565b917f1614ddaf000000000000000000000000000000000000000000000000000000005f526004526024521660445260645ffd5b896322a305b760e21b5f5260045260245ffd5b5083881615613178565b916001600160a01b038091169283156133445781165f52600460205260405f2091165f5260205260405f20905f5260205264ffffffffff60405f205460801c16801515908161333c575090565b905042101590565b50505050600190565b9594916001600160a01b0380951695861580156134eb575b6134d8576001600160601b039586861692878616928484116134a757908291826133928a848f8b90614456565b9c86613476575b169b8c95604051978d8952602089015260408801523360608801526001600160801b0316608087015260a08601521693169160c07f14eb48c90a02e94a032a17c9d592457b93f29c068ab99d34093e75637180874d91a46133f991612c98565b16604051917fa9059cbb000000000000000000000000000000000000000000000000000000005f52600452602452815a60445f806020948194f1905f5160011482161561345e575b6040521561344c5750565b635274afe760e01b5f5260045260245ffd5b906001811516612ec857823b15153d15161690613441565b8181165f52600460205260405f20335f5260205260405f205f80526020526134a18a60405f20614b84565b50613399565b5050507fe8c2b3c5000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b86631ecdd20960e31b5f5260045260245ffd5b50308714613365565b607f166009811015612a795790565b9064ffffffffff9060081c16908142101561351c575050565b63bbc53a9760e01b5f5260045260245260445ffd5b94939263ffffffff6135469293941690612b45565b9364ffffffffff8516946009841015612a795765ffffffffff00915f52600760205260081b1690608081169065ffffffffffff191617171760405f2055565b9192909260609280355f52602090815f205f52815f20926101206040948551907fef622bafb82b01309c655a683ec6d7230a9441976ec8d7eeb400d50e56f6761782528685013560601c86830152607c85013560a01c87830152609485013560d81c6060830152609985013560d81c608083015260aa85013560f81c60a083015260c08201528484013560e082015261010098898201522096875f5260078452845f20549261363384614ed8565b1561379b5785517f23971f881e73acb92d6450b8300b7e193fd8103700c71e2c3fc6530f4c9adb8281528986820152605482013560601c948588830152606883013560601c93846060840152608884013560a01c9283608082015260a360a886013560f01c958660a0840152609e81013560d81c60c0840152013560d81c60e08201522080821860301c6137635750937ffe0ae7df1925c602a6ba9a4866a23ddd0c5a1a2fc4ccc59984c0eed8516d8ebb969360a0969361370d613737948e9b988c5f52600789526008607f198216178a5f20558c614508565b94836137198795612b66565b90613731606061372a8b8401612b66565b9201612be3565b91615684565b91905f8551958187526001600160601b03958680951690880152860152166060840152166080820152a2565b9795505050505050638c5c2bad60e01b91959394505194850152816024850152604484015260448352613797606484612b7a565b9190565b5050506137ab91959394506134f4565b906009821015612a7957632b3263b360e01b905194850152816024850152604484015260448352613797606484612b7a565b9092915f9381511561382857907f30d88e6b6d2900da8cbab06c0a6eec4eb037004dff093f9d2a40adf632fbf2d7916132716040519283928352604060208401526040830190612ac3565b50600193505050565b929190916001600160a01b0380921693841561399c57821691825f52600460205260405f20931692835f5260205260405f20845f5260205260405f2080549064ffffffffff808360801c169160018460a81c01946affffffffffffffffffffff93848711612b52578091155f146139245750509360409392917f289487be6bee37788c99f18551a9bb149d3c9e0f28a35d34e965b2370df3b51d955f945b74ffffffffffffffffffffffffffffffffffffffffff198460a81b16906001600160801b0374ffffffffff000000000000000000000000000000008860801b16911617179055845193168352166020820152a4565b9490941561395b575b917f289487be6bee37788c99f18551a9bb149d3c9e0f28a35d34e965b2370df3b51d959160409594936138cf565b9291935093620151808442160193808511612b52577f289487be6bee37788c99f18551a9bb149d3c9e0f28a35d34e965b2370df3b51d95919550919261392d565b84635aeebcad60e01b5f5260045260245ffd5b949290939164ffffffffff1680421015613a4f5750906139d0929185612d52565b6001600160a01b03600160ff83161b9216805f52600560205260405f20908260081c91825f5260205260405f205492848416613a2057505f52600560205260405f20905f526020521760405f2055565b907f2af71f10000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f6747c9fd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9190916001600160801b0380809416911601918211612b5257565b9092936001600160a01b03809316948515613b5f57916080918385613add7fed8eac5daf22b2d227f32eef9b9061336e1eb7ff829369ee6b39b0016459a980965f8a87614456565b931695865f52600460205260405f20971696875f5260205260405f20885f5260205260405f209274ffffffffffffffffffffffffffffffffffffffffff198454946001600160601b036001600160801b0394169584613b3e88828416613a7a565b169283911617905560405194855260208501521660408301526060820152a4565b85635aeebcad60e01b5f5260045260245ffd5b6001600160801b039182169082160391908211612b5257565b906102008201613b9a83613fb2565b91825f52600760205260405f205480613eed5750613bb88285614ef1565b8051613ee65750613bc882612b66565b91610220850192613bf1613bdb85612b66565b91610260880192613beb84612be3565b91615118565b15613ea0575060e085016001600160a01b03613c0c82612b66565b165f52600460205260405f206001600160a01b03613c2988612b66565b165f5260205260405f20936101008701946001600160a01b03613c4b87612b66565b165f5260205260405f20948554906001600160801b0390818316946102408b01906001600160601b03613c7d83612bcf565b168710613e1f578a9b613c9f613c978a8e9b9c9d9e61441b565b809a836151cc565b9b8c51613e1257613cb260608301612bb0565b96613cc06101c08401612b34565b9664ffffffffff63ffffffff8916818b160111612b52578f9a613ce287612bcf565b6001600160601b0316613cf491613b72565b16906fffffffffffffffffffffffffffffffff1916179055875f52600760205263ffffffff851664ffffffffff87160160081b65ffffffffff001665ffffffffffff198a161760011760405f2055613d4b90612b66565b98613d5590612b66565b95613d5f90612b66565b92613d6990612b66565b90613d7390612b66565b91613d7d90612bcf565b926040519889526001600160a01b031660208901526001600160a01b031660408801526001600160a01b031660608701526001600160601b0316608086015263ffffffff169064ffffffffff160164ffffffffff1660a08401526001600160a01b0316926001600160a01b03169160c07f4dc5b158ca4b0f63ab4579cdcbc1c8616cbf013db6086667c7252c11aba992f791a4565b5050505050505050505050565b96506001600160601b03979998506001600160a01b039450613e61919350849250613e55613e4f613e5b92612bcf565b97612b66565b9a612b66565b92612b66565b91816040519a639d47353b60e01b60208d01521660248b015216604489015216606487015260848601521660a484015260a4835261379760c484612b7a565b90613ee3939294955061ffff613ed3613ebb613ecc93612b66565b946001600160a01b03938491612b66565b1693612be3565b1692166318062ba360e31b6151a2565b90565b9293509050565b90929350613efb91506134f4565b916009831015612a7957604051926310eb3afd60e01b6020850152816024850152604484015260448352613797606484612b7a565b613f3981614daf565b829492939193948151613f97575050613f61613f596102c0830183612cb1565b908684615309565b93848051613f90575091859161329193613f88613f816102408501612bcf565b8286614508565b938493614547565b9450505050565b9450925050565b8051918215613fad5750602001fd5b915050565b604051907fc25674ed81bd4286a46d8ad90a10006c3d191d89d64efc4105033be7e6d004038252610140610120928360e0840160208301372060e0604051927fef622bafb82b01309c655a683ec6d7230a9441976ec8d7eeb400d50e56f67617845260208401376101008201522090565b90606061402f836146a8565b91825f526020600981526040805f20549561404987614697565b6003811015612a79576001036141af5761014081019261406b61277085612bcf565b926001600160601b03808a831c1695868287161115614181576140e8906060858701936140a061409a86612b66565b93612bcf565b168551907f0ffde207f307faf6c9f0cc633c44d88481db16a3d4236a16833e03805ddea96c82528d888301528682015220906140e0610160880188612cb1565b929091614adb565b15614141575096979596949561329195906009906001600160a01b03198116604087901b73ffffffffffffffffffffffff0000000000000000161767ffffffffff00000090911617600117928a5f52525f205586614c90565b91985093506001600160a01b0394969550633615713d60e21b92506141669150612b66565b91519586015216602484015260248352613797604484612b7a565b50509350965050506322a305b760e21b91939250519384015280602484015260248352613797604484612b7a565b509094506316c4561d60e21b91939250519384015280602484015260248352613797604484612b7a565b6141e56141f091614daf565b939193929092613f9e565b81836141fb826134f4565b6009811015612a7957600103614215579061329191613503565b61421e826134f4565b90632b3263b360e01b5f526004526009811015612a795760245260445ffd5b91939261424983612b66565b906001600160a01b038092165f526006602052604090815f205460d81c956080860135878103614404575060208601918461428384612b66565b16156143e757838701986142968a612be3565b966127108061ffff809a16116143a65750926142d694926142cb9260c06142d096895190815260a08d60208301372090612d52565b612b66565b96612be3565b9260016142e560608701612bb0565b96019464ffffffffff808711612b525784928385519a61430660808d612b7a565b168a5260208a019616865280848a0198168852606089019616865261432a90612b66565b165f5260066020525f2094511690519251915160d81b7fffffffffff000000000000000000000000000000000000000000000000000000169260a01b75ffff000000000000000000000000000000000000000016179060b01b7affffffffff000000000000000000000000000000000000000000001617179055565b866084918a6143b48f612be3565b92519263e0ad37d360e01b84526976656869636c6542707360b01b60048501521660248301525f60448301526064820152fd5b846143f184612b66565b631ecdd20960e31b5f521660045260245ffd5b879063855135e960e01b5f5260045260245260445ffd5b60c061010092604051927f23971f881e73acb92d6450b8300b7e193fd8103700c71e2c3fc6530f4c9adb828452602084015260408301372090565b909291926001600160a01b0380921691825f5260046020528060405f20921691825f5260205260405f20941693845f5260205260405f20928354926001600160801b03956001600160601b038786169316938484106144d9575050506fffffffffffffffffffffffffffffffff19916144ce91613b72565b938416911617905590565b92849160a49460405194639d47353b60e01b865260048601526024850152604484015260648301526084820152fd5b90608016156145435790613ee3915f52600860205260405f2054906145386001600160601b039182841690612c98565b9160601c1690612c98565b5090565b6145786145809160088895989498895f526007602052607f19161760405f2055836145728189612c98565b91614e68565b929095612c98565b90604051926005851015612a79577ffe0ae7df1925c602a6ba9a4866a23ddd0c5a1a2fc4ccc59984c0eed8516d8ebb9560a09585526001600160601b038094818094166020880152166040860152166060840152166080820152a2565b905f8091602081519101845af48080614684575b156146115750506040513d81523d5f602083013e60203d82010160405290565b1561464b576001600160a01b03907f9996b315000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b3d1561465c576040513d5f823e3d90fd5b7fd6bda275000000000000000000000000000000000000000000000000000000005f5260045ffd5b503d1515806145f15750813b15156145f1565b62ffffff166003811015612a795790565b61016090610140604051917f9b7fdd219c7200beb5b50157dfad578e77d7b589f922fe707887bee0706ac435835260208301372090565b63ffffffff6146f060e08301612b34565b16600a811080156148ee575b6148bc5761470a9042612b45565b6276a700420190814211612b5257610100830161472681612bb0565b908264ffffffffff8093161080156148a9575b614874575050505061474d60c08201612be3565b9061ffff80921661476060808301612b66565b6001600160a01b039390841661486c575f5b808311614850575060a08301916147938261478c85612be3565b1682612b45565b9061271080921161481d575050604083016147c760606147b283612b66565b9501946147be86612b66565b613beb86612be3565b6147fc57846147e6613ee3966147df6147ed94612b66565b1695612b66565b1692612be3565b16916318062ba360e31b6151a2565b505050505061480a5f612bf2565b6148176040519182612b7a565b5f815290565b9290935061482c919450612be3565b908203918211612b5257613ee3925f91166976656869636c6542707360b01b61540f565b925050613ee392505f90686d61726b657442707360b81b61540f565b610bb8614772565b613ee3945061488290612bb0565b167f756e74696c00000000000000000000000000000000000000000000000000000061540f565b5083826148b583612bb0565b1611614739565b613ee39150600a62278d00917f677261636500000000000000000000000000000000000000000000000000000061540f565b5062278d0081116146fc565b9061490482614daf565b92919390838581516149a957505064ffffffffff8160081c1680421061497857509061329191600361494361493c6102408501612bcf565b8389614508565b9187614972614951836134f4565b61495e6101608801612be3565b8661496c6101808a01612be3565b92615446565b94614547565b94929350505060405192636544c7d760e11b6020850152816024850152604484015260448352613797606484612b7a565b955093505050565b919290936149f982604095868601976149c989612b66565b907fb24a9fe267886a0bf49c838e5ef9da68292cae4f2978e2481fdc0bee3657278f5f52602052875f2090615515565b614ad45750614ab05764ffffffffff9281614a16611e3b93612b66565b916020820190614a2582612b66565b91614a38613e5b613e5b61215585612b66565b916001600160a01b038092165f52600460205281885f2091165f52602052865f2091165f52602052845f2054945195869563bed9a30560e01b875260801c169260048601929360609264ffffffffff92969560808601976001600160a01b039283809216885216602087015216604085015216910152565b6001600160a01b03614ac184612b66565b633615713d60e21b5f521660045260245ffd5b9350505050565b929190926001600160a01b039081811694853314614b7957614b388691614b00615a94565b604291604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b92614b44868686615571565b16149485614b6f575b508415614b5c575b5050505090565b614b6694506155f1565b5f808080614b55565b151594505f614b4d565b505050505050600190565b91909180546fffffffffffffffffffffffffffffffff19614bb86001600160601b036001600160801b039616868416613a7a565b9485169116179055565b6001600160a01b039491939192858216903382148015614c85575b614c5a57614bed90614b00615a94565b9186614bfa868686615571565b168015159081614c66575b50614c5a57848484614c16936155f1565b958615614c27575b50505050505090565b851614159450919290919084614c47575b505050505f8080808080614c1e565b614c5194506155f1565b5f808080614c38565b50505050505050600190565b83811491508115614c79575b505f614c05565b9050878716145f614c72565b508686163314614bdd565b92906132717faf786a8e5870e84ebe7fa18f9d5aa3478094fe167a6850a4d0fe9055daf2912b93614d17614d2093614cc781612b66565b90614cd460808201612b66565b90614ce160c08201612be3565b614ced60408301612b66565b90614d066060614cff60a08601612be3565b9401612b66565b93614d118b89612c98565b95615684565b93909482612c98565b92604051948594859294936060929160808501966001600160601b03809481809416885216602087015216604085015216910152565b929190926001600160601b038316614d6f575b50505050565b614da5936001600160a01b038092165f5260046020528160405f2091165f5260205260405f2091165f5260205260405f20614b84565b505f808080614d69565b6060614dba82613fb2565b92835f52600760205260405f205492614dd284614ed8565b15614e2057610200614de591018561441b565b80841860301c614df25750565b90915060405190638c5c2bad60e01b6020830152846024830152604482015260448152613ee3606482612b7a565b509050614e2e8293926134f4565b916009831015612a795760405192632b3263b360e01b6020850152816024850152604484015260448352614e63606484612b7a565b929190565b91612a3792614e9d613e5b60e083016142cb614e8382612b66565b95614e8d86612b66565b9661010087019761310289612b66565b614eaa6101408301612be3565b614eb76102008401612b66565b91614ed2610220614ecb6102608701612be3565b9501612b66565b94615684565b607f168015159081614ee8575090565b60089150141590565b614efd60608201612bb0565b64ffffffffff809116906040830181614f1582612bb0565b164210156150cb575060a0840181614f2c82612bb0565b1642101561507e575060408401614f4281612bcf565b6020850191614f5083612bcf565b916001600160601b038080941691161161501e57505050614f7360808501612bb0565b164281108015615015575b614fe557506276a700420190814211612b5257818111614fb657505060e061ffff614fae6060613ee39501612be3565b1691016157a6565b613ee393505f9192507f736572766963654279000000000000000000000000000000000000000000000061540f565b909150613ee3925042907f7069636b7570427900000000000000000000000000000000000000000000000061540f565b50818111614f7e565b919550935061503892506150329150612bcf565b92612bcf565b81604051937f14c0647200000000000000000000000000000000000000000000000000000000602086015216602484015216604482015260448152613ee3606482612b7a565b9150925061508c9150612bb0565b16604051907fe7f730c6000000000000000000000000000000000000000000000000000000006020830152602482015260248152613ee3604482612b7a565b915092506150d99150612bb0565b16604051907fffb97939000000000000000000000000000000000000000000000000000000006020830152602482015260248152613ee3604482612b7a565b906001600160a01b03809216805f52600660205260405f209260405193615140608086612b7a565b54928184169283865261ffff94858160a01c1696876020820152606064ffffffffff8360b01c169283604084015260d81c91015242101561519757501614928361518b575b50505090565b161490505f8080615185565b911614949350505050565b92919060405193602085015260248401526044830152606482015260648152613ee3608482612b7a565b906151e8816151da84612b66565b6140e06102c0860186612cb1565b156152de576151fa6102008301612b66565b9261521461520c6102e0850185612cb1565b908387614adb565b156152d2576060929350604051917fbdd043ffac95ab7c7c69aa10851b9cbad4a459404336b0f59c88509a3f4933438352602083015260408201522061525c60808301612bc2565b1561529d5761527c9061526e83612b66565b6140e0610300850185612cb1565b1561528c57505b61480a5f612bf2565b615298613ee391612b66565b615a24565b6152c7906101008301926152bf6152b385612b66565b91610300810190612cb1565b929091615515565b1561528c5750615283565b505050613ee390615a24565b50613ee3915061529890612b66565b3590602081106152fb575090565b5f199060200360031b1b1690565b606094936020938482146153ba57606083946001600160601b0361533c61024061533561537498612b66565b9801612bcf565b604051927f446728023991083ac66a49256d155698e817ab828ab3d886dad97cc974c775a28452898401521660408201522084614adb565b15615382575b505060019190565b6001600160a01b0391929350633615713d60e21b60405193840152166024820152602481526153b2604482612b7a565b905f8061537a565b906153c4916152ed565b5f52825f205f5260a0835f20910135036153e0575b50505f9190565b90919250630e62c9d160e21b60405192830152602482015260248152615407604482612b7a565b905f806153d9565b9291906040519363e0ad37d360e01b6020860152602485015260448401526064830152608482015260848152613ee360a482612b7a565b909291600982101580612a7957600283148015615509575b6154e557612a79576005821461518557600682146154a457506007146154845750505f90565b613ee3916127109061ffff926001600160601b0393849116911602041690565b6154c99150613ee3936127109061ffff926001600160601b0393849116911602041690565b6127109061ffff926001600160601b0393849116911602041690565b50915050613ee3916127109061ffff926001600160601b0393849116911602041690565b50505f6004831461545e565b9291906155223385615a52565b6133445761553290614b00615a94565b61553d838383615571565b936001600160a01b0385161515948561555e57508415614b5c575050505090565b8161556a929650615a52565b935f614b4d565b5f939291906041830361558e57615589939450615bb0565b505090565b6040831461559b57505050565b909180939450602011610338576155bc61558993601f1901602084016152ed565b9060ff601b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8416943593821c011690615be4565b929092803b1561567c576020925f926156686084604051838194898301967f1626ba7e000000000000000000000000000000000000000000000000000000009b8c89526024850152604060448501528160648501528484013787838284010152601f80199101168101036064810184520182612b7a565b5191620186a0fa905f5114601f3d11161690565b505050505f90565b92909195969493966001600160601b039687821615615798579187826156c8829b94956156ea9b966127109061ffff926001600160601b0393849116911602041690565b9a8b9a8b95836127109061ffff926001600160601b0393849116911602041690565b9a8b9203160316946001600160a01b0391828092165f52602094600486528260409782895f209716615776575b50508a16615754575b505084615730575b505050505050565b61574895165f528152815f20905f8052525f20614b84565b505f8080808080615728565b165f52818352835f205f8052835261576e88855f20614b84565b50805f615720565b165f52848652865f205f805286526157908c885f20614b84565b50825f615717565b505f97508796505050505050565b91906060926001600160a01b036157bf60208301612b66565b16156159fb576157d160c08201612b34565b600a9063ffffffff90811682811080156159ef575b6159b95750806157f860e08501612b34565b1682811080156159ad575b61597757506158156101008401612b34565b16818110801561596b575b61593657505061583260808201612be3565b61ffff809116611388908181116159035750508061585260a08401612be3565b1691612710928381116158d05750606061586c9101612be3565b16610bb88082116158b35750816158838483612b45565b1161588d57505050565b90809293945003908111612b52575f613ee3926976656869636c6542707360b01b61540f565b9250613ee39394505f9150686d61726b657442707360b81b61540f565b915050613ee39394505f9192507f73696c656e74427073000000000000000000000000000000000000000000000061540f565b91509250613ee39394505f91507f63616e63656c427073000000000000000000000000000000000000000000000061540f565b909150613ee39394506276a70092507f72756c65466f720000000000000000000000000000000000000000000000000061540f565b506276a7008111615820565b91925050613ee393945062278d0092507f64697370757465466f720000000000000000000000000000000000000000000061540f565b5062278d008111615803565b91925050613ee393945062278d0092507f616e73776572466f72000000000000000000000000000000000000000000000061540f565b5062278d0081116157e6565b50509050604051635aeebcad60e01b60208201525f602482015260248152613ee3604482612b7a565b6001600160a01b0360405191633615713d60e21b602084015216602482015260248152613ee3604482612b7a565b6001600160a01b038091169116818114918215615a6e57505090565b9091505f52600260205260405f20905f5260205260405f205464ffffffffff4291161190565b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301480615b87575b15615aef577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152615b8160c082612b7a565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614615ac6565b9060418303615bda57615bd39250602081013591604082359201355f1a90615be4565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411615c5b579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15612dff575f516001600160a01b03811615615c5157905f905f90565b505f906001905f90565b5050505f916003919056fea164736f6c6343000825000a",
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

// PackChannel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb7d9c80e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function channel(bytes32 id) view returns(uint8 state, uint96 deposit_, uint96 claimed, uint40 closeAt)
func (escrow *Escrow) PackChannel(id [32]byte) []byte {
	enc, err := escrow.abi.Pack("channel", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChannel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb7d9c80e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function channel(bytes32 id) view returns(uint8 state, uint96 deposit_, uint96 claimed, uint40 closeAt)
func (escrow *Escrow) TryPackChannel(id [32]byte) ([]byte, error) {
	return escrow.abi.Pack("channel", id)
}

// ChannelOutput serves as a container for the return parameters of contract
// method Channel.
type ChannelOutput struct {
	State   uint8
	Deposit *big.Int
	Claimed *big.Int
	CloseAt *big.Int
}

// UnpackChannel is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb7d9c80e.
//
// Solidity: function channel(bytes32 id) view returns(uint8 state, uint96 deposit_, uint96 claimed, uint40 closeAt)
func (escrow *Escrow) UnpackChannel(data []byte) (ChannelOutput, error) {
	out, err := escrow.abi.Unpack("channel", data)
	outstruct := new(ChannelOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.State = *abi.ConvertType(out[0], new(uint8)).(*uint8)
	outstruct.Deposit = abi.ConvertType(out[1], new(big.Int)).(*big.Int)
	outstruct.Claimed = abi.ConvertType(out[2], new(big.Int)).(*big.Int)
	outstruct.CloseAt = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	return *outstruct, nil
}

// PackCloseChannel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x097f7e02.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function closeChannel((address,address,address,address,address,uint16,uint16,uint32,uint40,uint64) c, bytes signature) returns()
func (escrow *Escrow) PackCloseChannel(c Channel, signature []byte) []byte {
	enc, err := escrow.abi.Pack("closeChannel", c, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCloseChannel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x097f7e02.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function closeChannel((address,address,address,address,address,uint16,uint16,uint32,uint40,uint64) c, bytes signature) returns()
func (escrow *Escrow) TryPackCloseChannel(c Channel, signature []byte) ([]byte, error) {
	return escrow.abi.Pack("closeChannel", c, signature)
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

// PackDischarge is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0cb27af2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function discharge((address,address,address,address,address,uint16,uint16,uint32,uint40,uint64) c, uint96 claimed, bytes signature, bytes voucher) returns()
func (escrow *Escrow) PackDischarge(c Channel, claimed *big.Int, signature []byte, voucher []byte) []byte {
	enc, err := escrow.abi.Pack("discharge", c, claimed, signature, voucher)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDischarge is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0cb27af2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function discharge((address,address,address,address,address,uint16,uint16,uint32,uint40,uint64) c, uint96 claimed, bytes signature, bytes voucher) returns()
func (escrow *Escrow) TryPackDischarge(c Channel, claimed *big.Int, signature []byte, voucher []byte) ([]byte, error) {
	return escrow.abi.Pack("discharge", c, claimed, signature, voucher)
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

// PackFinishChannel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x48bf9615.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function finishChannel((address,address,address,address,address,uint16,uint16,uint32,uint40,uint64) c) returns()
func (escrow *Escrow) PackFinishChannel(c Channel) []byte {
	enc, err := escrow.abi.Pack("finishChannel", c)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFinishChannel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x48bf9615.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function finishChannel((address,address,address,address,address,uint16,uint16,uint32,uint40,uint64) c) returns()
func (escrow *Escrow) TryPackFinishChannel(c Channel) ([]byte, error) {
	return escrow.abi.Pack("finishChannel", c)
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

// PackOpenChannel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc0b650c3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function openChannel((address,address,address,address,address,uint16,uint16,uint32,uint40,uint64) c, uint96 deposit_, bytes signature) returns()
func (escrow *Escrow) PackOpenChannel(c Channel, deposit *big.Int, signature []byte) []byte {
	enc, err := escrow.abi.Pack("openChannel", c, deposit, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackOpenChannel is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc0b650c3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function openChannel((address,address,address,address,address,uint16,uint16,uint32,uint40,uint64) c, uint96 deposit_, bytes signature) returns()
func (escrow *Escrow) TryPackOpenChannel(c Channel, deposit *big.Int, signature []byte) ([]byte, error) {
	return escrow.abi.Pack("openChannel", c, deposit, signature)
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

// PackRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91ac8534.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function redeem(((address,address,address,address,address,uint16,uint16,uint32,uint40,uint64),uint96,bytes) redemption) returns()
func (escrow *Escrow) PackRedeem(redemption Redemption) []byte {
	enc, err := escrow.abi.Pack("redeem", redemption)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRedeem is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x91ac8534.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function redeem(((address,address,address,address,address,uint16,uint16,uint32,uint40,uint64),uint96,bytes) redemption) returns()
func (escrow *Escrow) TryPackRedeem(redemption Redemption) ([]byte, error) {
	return escrow.abi.Pack("redeem", redemption)
}

// PackRedeemMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x65bd8f73.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function redeemMany(((address,address,address,address,address,uint16,uint16,uint32,uint40,uint64),uint96,bytes)[] redemptions) returns(uint256 redeemed)
func (escrow *Escrow) PackRedeemMany(redemptions []Redemption) []byte {
	enc, err := escrow.abi.Pack("redeemMany", redemptions)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRedeemMany is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x65bd8f73.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function redeemMany(((address,address,address,address,address,uint16,uint16,uint32,uint40,uint64),uint96,bytes)[] redemptions) returns(uint256 redeemed)
func (escrow *Escrow) TryPackRedeemMany(redemptions []Redemption) ([]byte, error) {
	return escrow.abi.Pack("redeemMany", redemptions)
}

// UnpackRedeemMany is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x65bd8f73.
//
// Solidity: function redeemMany(((address,address,address,address,address,uint16,uint16,uint32,uint40,uint64),uint96,bytes)[] redemptions) returns(uint256 redeemed)
func (escrow *Escrow) UnpackRedeemMany(data []byte) (*big.Int, error) {
	out, err := escrow.abi.Unpack("redeemMany", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
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

// PackSettlePacked is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1c342cac.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settlePacked((address,address,address,uint16,uint16,uint16,uint32,uint32,uint32) rules, bytes items) returns(uint256 settled)
func (escrow *Escrow) PackSettlePacked(rules Rules, items []byte) []byte {
	enc, err := escrow.abi.Pack("settlePacked", rules, items)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettlePacked is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1c342cac.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settlePacked((address,address,address,uint16,uint16,uint16,uint32,uint32,uint32) rules, bytes items) returns(uint256 settled)
func (escrow *Escrow) TryPackSettlePacked(rules Rules, items []byte) ([]byte, error) {
	return escrow.abi.Pack("settlePacked", rules, items)
}

// UnpackSettlePacked is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1c342cac.
//
// Solidity: function settlePacked((address,address,address,uint16,uint16,uint16,uint32,uint32,uint32) rules, bytes items) returns(uint256 settled)
func (escrow *Escrow) UnpackSettlePacked(data []byte) (*big.Int, error) {
	out, err := escrow.abi.Unpack("settlePacked", data)
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

// PackTopUp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa3bc7c02.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function topUp((address,address,address,address,address,uint16,uint16,uint32,uint40,uint64) c, uint96 deposit_, bytes signature) returns()
func (escrow *Escrow) PackTopUp(c Channel, deposit *big.Int, signature []byte) []byte {
	enc, err := escrow.abi.Pack("topUp", c, deposit, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTopUp is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa3bc7c02.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function topUp((address,address,address,address,address,uint16,uint16,uint32,uint40,uint64) c, uint96 deposit_, bytes signature) returns()
func (escrow *Escrow) TryPackTopUp(c Channel, deposit *big.Int, signature []byte) ([]byte, error) {
	return escrow.abi.Pack("topUp", c, deposit, signature)
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

// EscrowChannelClosed represents a ChannelClosed event raised by the Escrow contract.
type EscrowChannelClosed struct {
	Channel  [32]byte
	Refunded *big.Int
	Raw      *types.Log // Blockchain specific contextual infos
}

const EscrowChannelClosedEventName = "ChannelClosed"

// ContractEventName returns the user-defined event name.
func (EscrowChannelClosed) ContractEventName() string {
	return EscrowChannelClosedEventName
}

// UnpackChannelClosedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ChannelClosed(bytes32 indexed channel, uint96 refunded)
func (escrow *Escrow) UnpackChannelClosedEvent(log *types.Log) (*EscrowChannelClosed, error) {
	event := "ChannelClosed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowChannelClosed)
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

// EscrowChannelClosing represents a ChannelClosing event raised by the Escrow contract.
type EscrowChannelClosing struct {
	Channel [32]byte
	CloseAt *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const EscrowChannelClosingEventName = "ChannelClosing"

// ContractEventName returns the user-defined event name.
func (EscrowChannelClosing) ContractEventName() string {
	return EscrowChannelClosingEventName
}

// UnpackChannelClosingEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ChannelClosing(bytes32 indexed channel, uint40 closeAt)
func (escrow *Escrow) UnpackChannelClosingEvent(log *types.Log) (*EscrowChannelClosing, error) {
	event := "ChannelClosing"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowChannelClosing)
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

// EscrowChannelOpened represents a ChannelOpened event raised by the Escrow contract.
type EscrowChannelOpened struct {
	Channel [32]byte
	Payer   common.Address
	Vehicle common.Address
	Owner   common.Address
	Market  common.Address
	Token   common.Address
	Deposit *big.Int
	CloseAt *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const EscrowChannelOpenedEventName = "ChannelOpened"

// ContractEventName returns the user-defined event name.
func (EscrowChannelOpened) ContractEventName() string {
	return EscrowChannelOpenedEventName
}

// UnpackChannelOpenedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ChannelOpened(bytes32 indexed channel, address indexed payer, address indexed vehicle, address owner, address market, address token, uint96 deposit, uint40 closeAt)
func (escrow *Escrow) UnpackChannelOpenedEvent(log *types.Log) (*EscrowChannelOpened, error) {
	event := "ChannelOpened"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowChannelOpened)
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

// EscrowRedeemed represents a Redeemed event raised by the Escrow contract.
type EscrowRedeemed struct {
	Channel   [32]byte
	Paid      *big.Int
	ToMarket  *big.Int
	ToVehicle *big.Int
	Claimed   *big.Int
	Raw       *types.Log // Blockchain specific contextual infos
}

const EscrowRedeemedEventName = "Redeemed"

// ContractEventName returns the user-defined event name.
func (EscrowRedeemed) ContractEventName() string {
	return EscrowRedeemedEventName
}

// UnpackRedeemedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Redeemed(bytes32 indexed channel, uint96 paid, uint96 toMarket, uint96 toVehicle, uint96 claimed)
func (escrow *Escrow) UnpackRedeemedEvent(log *types.Log) (*EscrowRedeemed, error) {
	event := "Redeemed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowRedeemed)
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

// EscrowToppedUp represents a ToppedUp event raised by the Escrow contract.
type EscrowToppedUp struct {
	Channel [32]byte
	Added   *big.Int
	Deposit *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const EscrowToppedUpEventName = "ToppedUp"

// ContractEventName returns the user-defined event name.
func (EscrowToppedUp) ContractEventName() string {
	return EscrowToppedUpEventName
}

// UnpackToppedUpEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event ToppedUp(bytes32 indexed channel, uint96 added, uint96 deposit)
func (escrow *Escrow) UnpackToppedUpEvent(log *types.Log) (*EscrowToppedUp, error) {
	event := "ToppedUp"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != escrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowToppedUp)
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
	if bytes.Equal(raw[:4], escrow.abi.Errors["ChannelNotOpen"].ID.Bytes()[:4]) {
		return escrow.UnpackChannelNotOpenError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["ChannelTaken"].ID.Bytes()[:4]) {
		return escrow.UnpackChannelTakenError(raw[4:])
	}
	if bytes.Equal(raw[:4], escrow.abi.Errors["ClaimedMore"].ID.Bytes()[:4]) {
		return escrow.UnpackClaimedMoreError(raw[4:])
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
	if bytes.Equal(raw[:4], escrow.abi.Errors["NotPacked"].ID.Bytes()[:4]) {
		return escrow.UnpackNotPackedError(raw[4:])
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

// EscrowChannelNotOpen represents a ChannelNotOpen error raised by the Escrow contract.
type EscrowChannelNotOpen struct {
	Channel [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ChannelNotOpen(bytes32 channel)
func EscrowChannelNotOpenErrorID() common.Hash {
	return common.HexToHash("0x5b115874f38a562b5c93931d97b06c4a010470459a54f029a5d051f219bc1521")
}

// UnpackChannelNotOpenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ChannelNotOpen(bytes32 channel)
func (escrow *Escrow) UnpackChannelNotOpenError(raw []byte) (*EscrowChannelNotOpen, error) {
	out := new(EscrowChannelNotOpen)
	if err := escrow.abi.UnpackIntoInterface(out, "ChannelNotOpen", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowChannelTaken represents a ChannelTaken error raised by the Escrow contract.
type EscrowChannelTaken struct {
	Channel [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ChannelTaken(bytes32 channel)
func EscrowChannelTakenErrorID() common.Hash {
	return common.HexToHash("0xc3b68bfba7c6d06957ce2852f74fe6891cf142a3e585d8503fd3c0137c47cd48")
}

// UnpackChannelTakenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ChannelTaken(bytes32 channel)
func (escrow *Escrow) UnpackChannelTakenError(raw []byte) (*EscrowChannelTaken, error) {
	out := new(EscrowChannelTaken)
	if err := escrow.abi.UnpackIntoInterface(out, "ChannelTaken", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowClaimedMore represents a ClaimedMore error raised by the Escrow contract.
type EscrowClaimedMore struct {
	Channel    [32]byte
	Claimed    *big.Int
	Discharged *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ClaimedMore(bytes32 channel, uint96 claimed, uint96 discharged)
func EscrowClaimedMoreErrorID() common.Hash {
	return common.HexToHash("0xc5ec181d36dc5f35784d71fd968afa9dfcc591ea8b17f09d2e5cab4a4a2fb310")
}

// UnpackClaimedMoreError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ClaimedMore(bytes32 channel, uint96 claimed, uint96 discharged)
func (escrow *Escrow) UnpackClaimedMoreError(raw []byte) (*EscrowClaimedMore, error) {
	out := new(EscrowClaimedMore)
	if err := escrow.abi.UnpackIntoInterface(out, "ClaimedMore", raw); err != nil {
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

// EscrowNotPacked represents a NotPacked error raised by the Escrow contract.
type EscrowNotPacked struct {
	Length *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotPacked(uint256 length)
func EscrowNotPackedErrorID() common.Hash {
	return common.HexToHash("0xe632b2f53d07fc4e4a7bb1821ca4e1ae64ad564e5c2cbf0a197e26ed9b9a2cf6")
}

// UnpackNotPackedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotPacked(uint256 length)
func (escrow *Escrow) UnpackNotPackedError(raw []byte) (*EscrowNotPacked, error) {
	out := new(EscrowNotPacked)
	if err := escrow.abi.UnpackIntoInterface(out, "NotPacked", raw); err != nil {
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

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
	Bin: "0x61016060408181523461020457615c9f803803809161001e828661021c565b843982019060209081848403126102045783516001600160401b039485821161020457019280601f85011215610204578351948511610208576005938560051b9083519661006e8684018961021c565b87528480880192820101928311610204578401905b8282106101e557505050610097600e61023f565b91808301936d6d61726b65746420457363726f7760901b855260019182916100bf600161023f565b97828901603160f81b81526100d38861026a565b98610120998a526100e38b61026a565b98610140998a52519020998a60e0525190209861010099808b524660a052875190858201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f84528983015260608201524660808201523060a082015260a0815261014f60c08261021c565b5190206080523060c0525f935b6101a7575b505050505051916159c993846102d6853960805184615823015260a051846158e0015260c051846157f4015260e051846158720152518361589801525182505051815050f35b80518410156101e05783821b81018301516001600160a01b03165f90815260038452869020805460ff191686179055928401928461015c565b610161565b81516001600160a01b0381168103610204578152908401908401610083565b5f80fd5b634e487b7160e01b5f52604160045260245ffd5b601f909101601f19168101906001600160401b0382119082101761020857604052565b906001600160401b0382116102085760405191610266601f8201601f19166020018461021c565b8252565b601f815111610295576020815191015160208210610286571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe604060808152600480361015610013575f80fd5b60e05f35811c908163097f7e02146127c45781630ac5eeaf1461274e5781630cb27af2146125ba5781630d9f6a28146124195781630dd69ae81461232a57816311df00841461227a5781631647795e1461222a5781631c342cac146121345781633194bb34146120385781633acd2b9814611f645781633ea43a4714611dfd5781634077f27014611d0757816348bf961514611cab578163561e261214611c395781635de1d64114611bf85781635dfd971214611aa6578163634e5aa514611a6557816365bd8f73146119e75781636f6fd402146118dc57816378e734cd146117eb578163804fa698146116a057816384b0196e1461156c5781638f0b557d1461150d57816391ac8534146114cc5781639679d2c1146112c357816398413fd01461126c578163a3bc7c02146110f5578163a5c61e9114610f79578163ac9650d814610e0b578163afc4663a14610cfd578163b7d9c80e14610c95578163c0b650c314610aaa578163d56dd112146108d5578163dc7d063514610877578163e83b00951461082f578163e8a65a75146107d2578163e9b406a814610781578163eb19caa7146105dc578163ec900d1e1461055e578163f052c845146104d6578163f38c86c31461045057508063f70e7acd1461042a578063f794062e146103ec578063fb17bb2c1461034e5763fc0564061461020d575f80fd5b346103385736600319016101408112610338576101008091126103385767ffffffffffffffff91610104358381116103385761024c903690830161290f565b949093610124359081116103385761026a610120913690850161290f565b94909251907fa0010bf805ba106932a5fc15e36db993d0f527f7c7788587a710b2f27421eb0a825284602083013720938235956001600160a01b03938488168803610338576024359585871687036103385760443594868616860361033857886102d5878a8d613215565b1561033c575b5050505060e4359164ffffffffff8316830361033857866102ff9360c43588613899565b606435906001600160601b039384831683036103385760843593841684036103385760a4359485168503610338576103369661326b565b005b5f80fd5b6103459361478f565b5f8080886102db565b50346103385760203660031901126103385780359067ffffffffffffffff908183116103385736602384011215610338578201359081116103385760246102c09236602485850283010111610338579291905f935f935b8385106103b6576020868851908152f35b90919293946103e16001916103db886103d4888783028901016146d7565b91906136e3565b90612a80565b9501939291906103a5565b50346103385760203660031901126103385735906001600160a01b038216809203610338576020915f526003825260ff815f20549151911615158152f35b5034610338576102c036600319011261033857610449610336916146d7565b9050613df7565b8391503461033857610200366003190112610338576020928251917fc25674ed81bd4286a46d8ad90a10006c3d191d89d64efc4105033be7e6d004038352610140610120938460e48883013720908451927fef622bafb82b01309c655a683ec6d7230a9441976ec8d7eeb400d50e56f67617845286840137610100820152209051908152f35b5050346103385760603660031901126103385735906001600160a01b039182811681036103385760243592808416840361033857604435908116810361033857604051606092831b815293821b6014850152811b6028840152603c90922054908051916001600160801b038116835264ffffffffff8160801c16602084015260a81c90820152f35b5050346103385760203660031901126103385780359067ffffffffffffffff82116103385761058f91369101612976565b90915f915f905b8082106105a7576020848451908152f35b90928360051b8501356102de1986360301811215610338576001916103db866103d46105d4948a01613d81565b930190610596565b505034610338576105ed368261293d565b926105f9839293612aa1565b946001600160a01b038096165f526005602052805f20549064ffffffffff91828160b01c16904282116107425750506060840191428161063885612ab5565b16111561070c575061064984612aa1565b9261065660208601612aa1565b9161066b610665828801612b1e565b94612ab5565b90608087013592600184018094116106f957505161ffff94909416845264ffffffffff1660208401526040830152610336969081169216907fde9e9ae3e03341cc0ca11ae7b817c0a9a37948bf3245d4959ad1c3a2135870e690606090a37f66c53f273220beef463662e3c09af0e3ad335f7c38cab0d387dd47b8eed7c4916106f382612aa1565b91614032565b601190634e487b7160e01b5f525260245ffd5b916107179150612ab5565b7f4cd383b6000000000000000000000000000000000000000000000000000000005f5216905260245ffd5b8890858261074f89612aa1565b7f2b6a9937000000000000000000000000000000000000000000000000000000005f521690521660245260445260645ffd5b823461033857606036600319011261033857356001600160a01b03908181168103610338576024359182168203610338576044356001600160601b038116810361033857610336925f923390613964565b50503461033857816003193601126103385780359160243591335f52602052805f20835f52602052805f20828154179055519081527f200c4a48d1ac9101e717f2457b637897aa78a459d14a4ebf515b9d45f174042c60203392a3005b823461033857606036600319011261033857356001600160a01b0380821682036103385760243590811681036103385760443590811515820361033857610336923390613737565b505034610338578160031936011261033857356001600160a01b039081811680910361033857602435918216809203610338575f526002602052815f20905f52602052805f205481519064ffffffffff8116825260281c6020820152f35b5050346103385736600319016103008112610338576102c013610338576102c435906102e43567ffffffffffffffff811161033857610917903690830161290f565b9161092360388261340b565b9491959093607f86168435946001600160a01b03958681168082036103385781926009851015610a9757508a8c91600386145f14610a345750505050506102043591858316830361033857829461022435918783168303610338576005946109c09360608d8f808b9151927fc5edc7a05ec64d77fa801ce1ce1460a43225eca33aee4bcfc3db93ed5f05f944845260208401528201522091612f50565b03610a2c576007965b6101e4359463ffffffff8616860361033857610a1260609664ffffffffff928b7fc0a592f6050d94d4a1fe623e9151e836c96f0c456415e638d5578c49ce7a77829a4292613454565b610a1e8351809b6129a7565b1660208901528701521693a3005b6006966109c9565b918794989391600597933303610a50575b5050505050506109c0565b610a8c958260609351927fc5edc7a05ec64d77fa801ce1ce1460a43225eca33aee4bcfc3db93ed5f05f944845260208401528201522090612c8d565b825f80808c8c610a45565b602190634e487b7160e01b5f525260245ffd5b50503461033857610abb3682612a22565b939290610ac782614485565b93845f526007602052610adc875f2054614474565b6003811015610c8257610c575750610af3826144bc565b610afc90613df7565b6020820194610b0a86612aa1565b906001600160601b0385169288517f8cefa03c49d1847492301b79b6695f3f4323ff5ffbb9cc98b71b9ed14d66f9768152876020820152848a82015260609020610b5393612c8d565b610b5c82612aa1565b94610b6681612aa1565b95846080850197610b7689612aa1565b90610b809361424b565b50610100830193610b9085612ab5565b865f52600760205260181b67ffffffffff000000169060a01b6001600160a01b03191617600117875f2055610bc490612aa1565b95610bd0838201612aa1565b91610bdd60608501612aa1565b96610be790612aa1565b93610bf190612aa1565b94610bfb90612ab5565b916001600160a01b0380968180978185519c168c521660208b01521690880152606087015264ffffffffff1660808601521693169160a07f23afbf37b21b65fd742f7c0b60bfcd0b4c827352ccb928dc2f6802c581c4f7c491a4005b84907fc3b68bfb000000000000000000000000000000000000000000000000000000005f525260245ffd5b602182634e487b7160e01b5f525260245ffd5b5050346103385760203660031901126103385780355f526007602052815f205491610cbf83614474565b8151926003821015610a9757509264ffffffffff9160809484528160a01c60208501526001600160601b0382821c169084015260181c166060820152f35b82843461033857610d0e36836129c8565b92919093610d1d60028361340b565b969091956001600160a01b03610d3286612aa1565b163303610dc7575b5050610d496102808401612ab5565b9164ffffffffff8093169061012c82018092116106f9575095610dab917f6765aae941641135a358c7d74f52d3c527955b3feb5e1f0175d7decb879396e39697421194855f14610db957610da36101a06003925b01612a6f565b924292613454565b8351928352166020820152a2005b610da36101a0600292610d9d565b610e0491610dd486612aa1565b7f3dc376b030fac3b7de9c053c552fe90fab302f70814fc855cfbf18a0c57f1cec5f5288602052875f2090612c8d565b8680610d3a565b50503461033857602090816003193601126103385780359067ffffffffffffffff821161033857610e3e91369101612976565b610e475f612b2d565b610e5385519182612ae8565b5f8152610e5f5f612b2d565b601f1993828601918501368337610e7584612b49565b94610e8288519687612ae8565b848652610e8e85612b49565b01865f5b828110610f69575050505f5b848110610f0157878787825191808301818452825180915281858501958260051b8601019301915f955b828710610ed55785850386f35b909192938280610ef1600193603f198a820301865288516129fe565b9601920196019592919092610ec8565b80610f4d84610f478a8c610f1c60019760051b890189612bec565b80959192519586938585013782018381015f81528c519283915e015f83820152038084520182612ae8565b306143ba565b610f578289612c1f565b52610f628188612c1f565b5001610e9e565b606082828a010152018790610e92565b5050346103385736600319016103008112610338576102c013610338576102c435906001600160601b039081831693848403610338576102e43567ffffffffffffffff811161033857610fd2610fea913690850161290f565b92610fde60c086614b52565b96929491959096613df7565b610244358881168103610338576110029087876142f8565b9788607f881660098110156110e2576006146110ae575b16808b1161107c5750610124356001600160a01b0381168103610338576060846103369c6110769651917f22f48228b21228d12fd550d610e6878d2179c2b384a52caa6b0a390e1962eb5483528860208401528201522090612c8d565b8361432e565b8a85897fc2921591000000000000000000000000000000000000000000000000000000005f525260245260445260645ffd5b6101643561ffff81168103610338576110dd916127109061ffff926001600160601b0393849116911602041690565b611019565b60218a634e487b7160e01b5f525260245ffd5b505034610338576111063682612a22565b9492939161111385612c47565b64ffffffffff8160189993991c169182421015611256578160a01c6001600160601b039586861697828911156112445750908693929160208b019261115784612aa1565b918d8c51907ff9a57c1a1261f56f626b953802478087ba3703baa3e8ccc66ae3e9440e64026b825260208201528b8d8201526060902061119693612c8d565b6111a09086612bd3565b896111ab829b612aa1565b926111b590612aa1565b906080016111c290612aa1565b906111cc9361424b565b50861c16611208926001600160a01b031973ffffffffffffffffffffffff000000000000000060019460181b9360401b169160a01b1617171790565b855f526007602052835f205582519316835260208301527fdc5cbcd6897bcf4a3d5f0606886a2f22ec506928057b0fb8be465d62026b6df291a2005b8b906322a305b760e21b5f525260245ffd5b82898763bbc53a9760e01b5f525260245260445ffd5b50503461033857602036600319011261033857356001600160a01b039081811681036103385760809264ffffffffff6112a761ffff93612b61565b8551979093168752941660208601529216908301526060820152f35b8391503461033857366003190112610338576001600160a01b03918035838116918282036103385760249283359586169384870361033857604435946001600160601b038616938487036103385760843560ff81168091036103385761132887612cbe565b988051917f7ecebe0000000000000000000000000000000000000000000000000000000000908184528585850152602090818589818c5afa948515611493575f9561149d575b50883b15610338578351907fd505accf000000000000000000000000000000000000000000000000000000008252878783015230898301528a60448301526064356064830152608482015260a43560a482015260c43560c48201525f8160e481838d5af1801561149357611483575b5082519182528585830152808288818b5afa92831561147a57505f9261144c575b50506001820180921161143a570361142c57505050945f92611427829361033698843091612d70565b612e0c565b633615713d60e21b5f52525ffd5b84601184634e487b7160e01b5f52525ffd5b90809250813d8311611473575b6114638183612ae8565b8101031261033857518b806113fe565b503d611459565b513d5f823e3d90fd5b5f61148d91612ae8565b8d6113dd565b84513d5f823e3d90fd5b9094508181813d83116114c5575b6114b58183612ae8565b810103126103385751938e61136e565b503d6114ab565b823461033857600319906020368301126103385780359167ffffffffffffffff83116103385761018090833603011261033857610336916104499101613e7c565b83915034610338573660031901126103385760c0366023190112610338576101006020928251907f23971f881e73acb92d6450b8300b7e193fd8103700c71e2c3fc6530f4c9adb828252358482015260c0602484830137209051908152f35b839034610338575f36600319011261033857611588600e612b2d565b9161159581519384612ae8565b600e835260207f6d61726b65746420457363726f77000000000000000000000000000000000000818501526116586001926115d06001612b2d565b6115dc82519182612ae8565b600181527f31000000000000000000000000000000000000000000000000000000000000008482015261164b825197611615868a612ae8565b5f89528351977f0f00000000000000000000000000000000000000000000000000000000000000895280878a01528801906129fe565b91868303908701526129fe565b4660608501523060808501525f60a085015283810360c08501528180865192838152019501915f5b82811061168d5785870386f35b8351875295810195928101928401611680565b828434610338576116b1368361293d565b929091936116be85612aa1565b916001600160a01b038093165f52600560205282815f20541692806116e288612aa1565b165f52815f205464ffffffffff429160b01c1611156117b55761170487612aa1565b9261171160208901612aa1565b9061171d848a01612b1e565b9361172a60608b01612ab5565b9060808b013592600184018094116106f957505161ffff95909516855264ffffffffff1660208501526040840152610336977f438956338be1953e854e39cd545b78ff6c888d32d25fd97a09354a105e9882d9949093869392831692909116907f06664bc77e8160027d611a7b199ca937de2d07922f1788f67b68a38514673d6b90606090a4614032565b90506117c086612aa1565b7f44c5daf4000000000000000000000000000000000000000000000000000000005f5216905260245ffd5b505034610338576117fc36826129c8565b61180b6002849593969461340b565b939195909261028082019761181f89612ab5565b9864ffffffffff809a1642106118bb5750938893610da36101c085610d9d60209a967fac70a26efafe5aa5e3448142f4b33be26b5cc88ae94fce94e0e8fd2a428c55f59c9a8e6118756102006118b29c01612aa1565b906118836102208701612aa1565b907fd90e65fe377e45e4fb4f367ee8e8d0c729a965b5b57ea8946d0e14104a3d530b5f528f528d5f2091612f50565b915191168152a2005b84896118c78c93612ab5565b91636544c7d760e11b5f52521660245260445ffd5b50503461033857610120366003190112610338576001600160a01b0391813583811691828203610338576024359485169081860361033857604435936001600160601b038516928386036103385760c4359660ff8816809803610338576101049061194687612cbe565b98843b15610338575f946101249386928851998a9788967fef55bec600000000000000000000000000000000000000000000000000000000885287015230602487015260448601526064356064860152608435608486015260a43560a486015260c485015260e43560e48501528035908401525af190811561147a5750945f928192610336976119d7575b50612e0c565b846119e191612ae8565b5f6119d1565b5050346103385760203660031901126103385780359067ffffffffffffffff821161033857611a1891369101612976565b90915f915f905b808210611a30576020848451908152f35b90928360051b85013561017e1986360301811215610338576001916103db866103d4611a5d948a01613e7c565b930190611a1f565b823461033857600319906020368301126103385780359167ffffffffffffffff83116103385761032090833603011261033857610336916104499101613a61565b83833461033857366003190161022081126103385761020013610338576102043567ffffffffffffffff811161033857611ae3903690830161290f565b9190938351907fc25674ed81bd4286a46d8ad90a10006c3d191d89d64efc4105033be7e6d004038252610140610120928360e46020830137208551917fef622bafb82b01309c655a683ec6d7230a9441976ec8d7eeb400d50e56f6761783528460208401376101008201522092835f526006602052805f2091825480611bd5575035926001600160a01b0384169586850361033857600894611bae937f231b80281add709943e52586f4994dae9ff464b0593b2d5f71c8d7169325cc5c5f52876020525f2090612c8d565b557f5bc2baf870c5baf189838b5e0b0e3b04a3263e2df5d305d1c15f3e6022f5dc455f80a3005b6310eb3afd60e01b5f52858252607f16906009821015610a97575060245260445ffd5b823461033857600319906020368301126103385780359167ffffffffffffffff8311610338576102e090833603011261033857610336916104499101613d81565b8284346103385760203660031901126103385760a091355f526006602052805f2090600182549201546001600160601b0391805193611c7b85607f83166129a7565b64ffffffffff8160081c16602086015265ffffffffffff191690840152818116606084015260601c166080820152f35b5050346103385761014036600319011261033857611cc881612c47565b909164ffffffffff8260181c16804210611cf257506001600160601b0382610336951c1692612f7b565b8382636544c7d760e11b5f525260245260445ffd5b828434610338578060031936011261033857813567ffffffffffffffff811161033857611d379036908401612976565b6024929192602435948515158603610338579391905f945f935b838510611d62576020878751908152f35b90919293958660051b82013561031e198336030181121561033857611d88908301613a61565b908980611df3575b611db057916103db611da5928a6001956136e3565b960193929190611d51565b87517fed3cd5530000000000000000000000000000000000000000000000000000000081528086018a905280870189905280611def60448201856129fe565b0390fd5b5081511515611d90565b82843461033857366003190160a08112610338576080136103385760843567ffffffffffffffff811161033857611e37903690840161290f565b909183356001600160a01b03938482169384830361033857845f526002602052835f2060243596871680970361033857865f52602052835f2091825460281c93606435858103611f4e575090611ebe929160a087517fd146f26bd7fd0022c5a49a7cb3d8373916dc57f28b1a35677ebbfdefe6517846815260808c60208301372090612c8d565b6044359164ffffffffff8316809303610338576001017affffffffffffffffffffffffffffffffffffffffffffffffffffff91828211611f3b577fb1d2600545938a6bb815688c4c569fecb065ea13889a0b0b765e5a642db39efe9596975064ffffffffff198260281b16841790558351928352166020820152a3005b601188634e487b7160e01b5f525260245ffd5b85908a63855135e960e01b5f525260245260445ffd5b8284346103385736600319018381126103385760c0136103385760c43567ffffffffffffffff811161033857611f9d903690840161290f565b939091517f3569902cfc1c149bc329e36445a5ad23733741bac28521301035fd5cf2e68c08815260c08460208301372091602435916001600160a01b039485841684036103385760a4359164ffffffffff8316830361033857856120049360843587613899565b3592808416840361033857604435908116810361033857606435916001600160601b03831683036103385761033694613964565b50503461033857612049368261293d565b939061205483612aa1565b91602084019461209761206687612aa1565b948387019561207487612aa1565b919091603c926040519260601b835260601b601483015260601b60288201522090565b5460a81c9060808601359082820361212157505050946120f4916103369660c06120c088612aa1565b91517f295b8a1ef0bba88d85a1d60bd565466bc0c5fc834a920077b9049637b734db5e815260a08860208301372090612c8d565b61211b606061211461210e61210886612aa1565b96612aa1565b93612aa1565b9301612ac7565b92613737565b63855135e960e01b5f525260245260445ffd5b8284346103385761014090366003190182811261033857610120809112610338576101243567ffffffffffffffff811161033857612175903690860161290f565b90915f9460ab9160ab84066121ff5785517fc25674ed81bd4286a46d8ad90a10006c3d191d89d64efc4105033be7e6d0040381529294939260ab929189602083013720910491925f915b8383106121d0576020878751908152f35b90919293956121e8906103db856103d48b868c613494565b95828101809111611f3b57939260010191906121bf565b83887fe632b2f5000000000000000000000000000000000000000000000000000000005f525260245ffd5b8284346103385780600319360112610338578135906001600160a01b03821680920361033857602092602435925f528352805f208260081c5f528352600160ff825f2054925193161b1615158152f35b5050346103385736600319016102e08112610338576102c013610338576122a2605e8261340b565b919390926102c4355f5260205f2060a4350361231857506064359164ffffffffff90818416809403610338576101c43563ffffffff81168103610338577ffe353627220c5d83614e103daf0d83136a67b1105bc52f8e38eedb80dfa000819560056118b293876020984211814218021892613454565b8490630e62c9d160e21b5f525260245ffd5b505034610338576080366003190112610338576001600160a01b0391813583811681036103385760243591848316830361033857604435936001600160601b038516850361033857606435958616860361033857612389843385613215565b1561239d576103365f80888888338961326b565b64ffffffffff9284611def926123d18233859091603c926040519260601b835260601b601483015260601b60288201522090565b54945163bed9a30560e01b81526001600160a01b03938416918101918252336020830152919092166040830152608093841c9490941664ffffffffff16606082015283920190565b5050346103385736600319016103408112610338576102c013610338576102c435906001600160601b0392838316938484036103385767ffffffffffffffff906102e43582811161033857612471903690860161290f565b94909161030435908082169586830361033857610324359586116103385761249f6124bb963690860161290f565b9a909399986124af60fe87614b52565b9b9299919a909b613df7565b8560018b015481811691829160601c1695115f146125ae575060608c878751917f446728023991083ac66a49256d155698e817ab828ab3d886dad97cc974c775a283528c6020840152168782015220928835916001600160a01b038316830361033857859461252993612c8d565b111561259e5750908160609251917ff0de83c7ac3fe97cdb458921c5e6763ca8e8f962bcbd7d1983516d100d51775a83528660208401528a1690820152209761020435916001600160a01b03998a8416840361033857610224359a8b168b03610338576103369a61259994612f50565b613062565b6103369a50985061306292505050565b9b508392506125299050565b5050346103385736600319016101a08112610338576101401361033857610144356001600160601b0391828216938483036103385767ffffffffffffffff906101643582811161033857612611903690850161290f565b9092610184359081116103385761262b903690860161290f565b9161263586612c47565b9790958989871c1691828c1061271b57604435916001600160a01b0394858416840361033857606435918683168303610338576126b1948f9360608d6126ab968e8051927f96134ce3b13cc67e1dbcabc9d82632c68a7f58e3faffaef8cde29a3e3525fcef845260208401528201522091612f50565b89612f5d565b988916036126c6575b61033688888888612f7b565b6024359081168103610338576060846103369a6127129651917f0ffde207f307faf6c9f0cc633c44d88481db16a3d4236a16833e03805ddea96c83528860208401528201522090612c8d565b5f8080806126ba565b8b83898b7fc5ec181d000000000000000000000000000000000000000000000000000000005f525260245260445260645ffd5b823461033857608036600319011261033857356001600160a01b03808216908183036103385760243590808216820361033857604435908116810361033857606435916001600160601b03831694858403610338576127bd610336966127b383612cbe565b9630903390612d70565b3390612e0c565b50503461033857366003190161016081126103385761014013610338576101443567ffffffffffffffff811161033857612801903690830161290f565b61280a83612c47565b93909460e43563ffffffff8116809103610338576128289042612a80565b9264ffffffffff92838760181c1690818610156128fa575050602435946001600160a01b0386168603610338577f59dc788f6f719dc0bea4b5c5d75cedf30df11f7eb80ebedbbf5774ed5a6ac038966128b26128e79387936020997fbcf50d1b7e04270cdb1cfebfd49654087ff587795a8a8d128dbf16ce8e8f3a745f528c8b52875f2090612c8d565b6001600160a01b0319811690841c60401b73ffffffffffffffffffffffff0000000000000000161760189190911b1760011790565b865f5260078552815f20555191168152a2005b889063bbc53a9760e01b5f525260245260445ffd5b9181601f840112156103385782359167ffffffffffffffff8311610338576020838186019501011161033857565b91909180830360c081126103385760a01361033857809260a082013567ffffffffffffffff811161033857612972920161290f565b9091565b9181601f840112156103385782359167ffffffffffffffff8311610338576020808501948460051b01011161033857565b9060098210156129b45752565b634e487b7160e01b5f52602160045260245ffd5b80820392916102e08412610338576102c080941261033857819382013567ffffffffffffffff811161033857612972920161290f565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b91828203926101808412610338576101408094126103385780938101356001600160601b0381168103610338579261016082013567ffffffffffffffff811161033857612972920161290f565b3563ffffffff811681036103385790565b91908201809211612a8d57565b634e487b7160e01b5f52601160045260245ffd5b356001600160a01b03811681036103385790565b3564ffffffffff811681036103385790565b3580151581036103385790565b356001600160601b03811681036103385790565b90601f8019910116810190811067ffffffffffffffff821117612b0a57604052565b634e487b7160e01b5f52604160045260245ffd5b3561ffff811681036103385790565b67ffffffffffffffff8111612b0a57601f01601f191660200190565b67ffffffffffffffff8111612b0a5760051b60200190565b6001600160a01b038091165f526005602052606060405f209260405193612b89608086612ae8565b5492831680855261ffff8460a01c169485602082015264ffffffffff8560b01c169485604083015260d81c938491015242841115612bc75793929190565b505f9350839250829190565b6001600160601b039182169082160391908211612a8d57565b903590601e1981360301821215610338570180359067ffffffffffffffff82116103385760200191813603831361033857565b8051821015612c335760209160051b010190565b634e487b7160e01b5f52603260045260245ffd5b612c5090614485565b90815f52600760205260405f205490612c6882614474565b60038110156129b457600103612c7a57565b826316c4561d60e21b5f5260045260245ffd5b929091612c9a9284614892565b15612ca25750565b6001600160a01b0390633615713d60e21b5f521660045260245ffd5b6001600160a01b0316805f52600360205260ff60405f20541615612d45576020602491604051928380926370a0823160e01b82523060048301525afa908115612d3a575f91612d0b575090565b90506020813d602011612d32575b81612d2660209383612ae8565b81010312610338575190565b3d9150612d19565b6040513d5f823e3d90fd5b7f42f22db5000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9192604051917f23b872dd000000000000000000000000000000000000000000000000000000005f526001600160a01b0394858092166004521660245260445260205f60648180865af19060015f5114821615612deb575b6040525f60605215612dd8575050565b635274afe760e01b5f521660045260245ffd5b906001811516612e0357823b15153d15161690612dc8565b503d5f823e3d90fd5b92909391946001600160a01b0392838516946040516370a0823160e01b81523060048201526020816024818a5afa908115612d3a575f91612f1e575b506001600160601b03831693612e5e8582612a80565b8203612ee1575050926001600160801b038593612ec67f8eeead3a724e8848cbc4b40b1349d2603ad2563bee8e25c0d99fdd10f73453f49794612ec1858d60609a9091603c926040519260601b835260601b601483015260601b60288201522090565b61493b565b90846040519a168a5260208a015216604088015216951693a4565b612eec858992612a80565b907f43a670fe000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b90506020813d602011612f48575b81612f3960209383612ae8565b8101031261033857515f612e48565b3d9150612f2c565b9391612c9a939185614972565b60a01c806001600160601b038316105f14612f76575090565b905090565b9260a083901c929091906001600160a01b03198116604084901b73ffffffffffffffffffffffff0000000000000000161767ffffffffff0000008216176001179360018501809511612a8d5761301d602094613046927f913cf5f95774b2ed16bea32bdd85a21a9021c066eef70eff1dba6f5d459ead7697895f526007885260405f20556001600160601b03809560401c168086841603613050575b50612bd3565b836130288295612aa1565b906130406080613039898401612aa1565b9201612aa1565b91614b06565b60405191168152a2565b61305c9083888c614a40565b5f613017565b919490946001600160601b03918286169161307f84831684612a80565b9560018201946130a38161309888549b828d1690612bd3565b9a60601c1685612bd3565b97818a169081158061320b575b6131f8576102408901836130c382612ad4565b1682116131b9576130d48491612ad4565b1614613198575050608017905582547fffffffffffffffff0000000000000000000000000000000000000000000000001660609190911b77ffffffffffffffffffffffff00000000000000000000000016171790557fbc22515704488c5dd1100291e55232cdc1e47d359dc1d5d942d2e45a44d52ee092906131939061315d9084908490614c06565b90604051948594859294936060929160808501966001600160601b03809481809416885216602087015216604085015216910152565b0390a2565b935096909450869193501601938411612a8d576131b79560029361432e565b565b8c92506131c590612ad4565b917f1614ddaf000000000000000000000000000000000000000000000000000000005f526004526024521660445260645ffd5b8b6322a305b760e21b5f5260045260245ffd5b50828a16156130b0565b90916001600160a01b0381161561326357604051606092831b815292821b6014840152901b6028820152603c90205460801c64ffffffffff16801515908161325b575090565b905042101590565b505050600190565b9594916001600160a01b038095169586158015613402575b6133ef576001600160601b039586861692878616928484116133be57908291826132b08a848f8b9061424b565b9c86613394575b169b8c95604051978d8952602089015260408801523360608801526001600160801b0316608087015260a08601521693169160c07f14eb48c90a02e94a032a17c9d592457b93f29c068ab99d34093e75637180874d91a461331791612bd3565b16604051917fa9059cbb000000000000000000000000000000000000000000000000000000005f52600452602452815a60445f806020948194f1905f5160011482161561337c575b6040521561336a5750565b635274afe760e01b5f5260045260245ffd5b906001811516612e0357823b15153d1516169061335f565b6133b88a603c6040518460601b81523360601b60148201525f60288201522061493b565b506132b7565b5050507fe8c2b3c5000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b86631ecdd20960e31b5f5260045260245ffd5b50308714613283565b6134239161341891614b52565b949192939094613df7565b83919264ffffffffff819560081c16908142101561343f575050565b63bbc53a9760e01b5f5260045260245260445ffd5b9290949363ffffffff16019364ffffffffff85169460098310156129b45765ffffffffff009060081b1690608081169065ffffffffffff19161717179055565b9192909260609280355f52602090815f205f52815f20926101206040948551907fef622bafb82b01309c655a683ec6d7230a9441976ec8d7eeb400d50e56f6761782528685013560601c86830152607c85013560a01c87830152609485013560d81c6060830152609985013560d81c608083015260aa85013560f81c60a083015260c08201528484013560e082015261010098898201522096875f5260068452845f20928354607f8116600160fe821c16156136a757508651907f23971f881e73acb92d6450b8300b7e193fd8103700c71e2c3fc6530f4c9adb8282528a87830152605483013560601c958689840152606884013560601c94856060850152608885013560a01c9384608082015260a360a887013560f01c968760a0840152609e81013560d81c60c0840152013560d81c60e08201522080831860301c61366e57509360a09693613618613642948e9b98947ffe0ae7df1925c602a6ba9a4866a23ddd0c5a1a2fc4ccc59984c0eed8516d8ebb9b986008607f1983161781556142f8565b94836136248795612aa1565b9061363c60606136358b8401612aa1565b9201612b1e565b916153e9565b91905f8551958187526001600160601b03958680951690880152860152166060840152166080820152a2565b989650505050505050638c5c2bad60e01b919593945051948501528160248501526044840152604483526136a3606484612ae8565b9190565b969599979850505050505060098210156129b457632b3263b360e01b9051948501528160248501526044840152604483526136a3606484612ae8565b9092915f9381511561372e57907f30d88e6b6d2900da8cbab06c0a6eec4eb037004dff093f9d2a40adf632fbf2d79161319360405192839283526040602084015260408301906129fe565b50600193505050565b9192906001600160a01b039081851694851561388657604051606086811b825283811b60148301529190911b6028820152603c902080549364ffffffffff808660801c169260018760a81c01926affffffffffffffffffffff94858511612a8d578091155f1461382a57505092859392604095927f289487be6bee37788c99f18551a9bb149d3c9e0f28a35d34e965b2370df3b51d97945f995b74ffffffffffffffffffffffffffffffffffffffffff198460a81b16906001600160801b0374ffffffffff000000000000000000000000000000008d60801b1691161717905586519816885216602087015216941692a4565b97909715613863575b92604095928795927f289487be6bee37788c99f18551a9bb149d3c9e0f28a35d34e965b2370df3b51d98956137d1565b965093909492620151808642160192868411612a8d579296939591949093613833565b85635aeebcad60e01b5f5260045260245ffd5b949290939164ffffffffff16804210156139395750906138ba929185612c8d565b6001600160a01b03600160ff83161b9216805f52600460205260405f20908260081c91825f5260205260405f20549284841661390a57505f52600460205260405f20905f526020521760405f2055565b907f2af71f10000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b7f6747c9fd000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b9291906001600160a01b03808316958615613a35576139ad613988865f868a61424b565b9484889091603c926040519260601b835260601b601483015260601b60288201522090565b928354916001600160601b036001600160801b03971696878185160196818811612a8d5774ffffffffffffffffffffffffffffffffffffffffff196080978796847fed8eac5daf22b2d227f32eef9b9061336e1eb7ff829369ee6b39b0016459a9809b1692839116179055604051998a5260208a0152166040880152606087015216941692a4565b86635aeebcad60e01b5f5260045260245ffd5b6001600160801b039182169082160391908211612a8d57565b610200810191613a7082613e0b565b92835f52600660205260405f20805480613d445750613a8f8285614c59565b8051613d3e5750613a9f82612aa1565b90610220850191613ac8613ab284612aa1565b91610260880192613ac284612b1e565b91614e80565b15613cf7575060e08501613adb81612aa1565b92613af8613ae888612aa1565b9461010089019561207487612aa1565b80546001600160801b03986102408101958a831693613b1688612ad4565b936001600160601b038095168610613c7b57908d939291613b42613b3a8d87614210565b809686614f34565b9d8e51613c6c57918f9a9998979593918593613b66606063ffffffff9a9801612ab5565b613b736101c08701612a6f565b64ffffffffff9a8b911691160197898911612a8d5787613b928e612ad4565b16613b9c91613a48565b16906fffffffffffffffffffffffffffffffff19161790558460081b65ffffffffff001665ffffffffffff198416176001179055613bd990612aa1565b99613be390612aa1565b94613bed90612aa1565b98613bf790612aa1565b95613c0190612aa1565b96613c0b90612ad4565b906001600160a01b03978880988193826040519e8f9283521690602001521660408c01521660608a01521660808801521660a08601521693169160c07f4dc5b158ca4b0f63ab4579cdcbc1c8616cbf013db6086667c7252c11aba992f791a4565b50505050505050505050505050565b50505099979850955092613cae9150613ca2613c9c613ca892969496612ad4565b95612aa1565b98612aa1565b91612aa1565b60405197639d47353b60e01b60208a01526001600160a01b03928380921660248b015216604489015216606487015260848601521660a484015260a483526136a360c484612ae8565b9192613d3b949550613d249150613d2b613d1361ffff92612aa1565b946001600160a01b03938491612aa1565b1693612b1e565b1692166318062ba360e31b614f0a565b90565b93505050565b607f1694929350505060098310156129b457604051926310eb3afd60e01b60208501528160248501526044840152604483526136a3606484612ae8565b613d8c60fe82614b52565b83959394929194958151613def575050613db5613dad6102c0840184612bec565b908785615055565b949091858051613de757509183918793613ddf613dd86102406131b79801612ad4565b83836142f8565b94859461432e565b955050505050565b955093505050565b8051918215613e065750602001fd5b915050565b604051907fc25674ed81bd4286a46d8ad90a10006c3d191d89d64efc4105033be7e6d004038252610140610120928360e0840160208301372060e0604051927fef622bafb82b01309c655a683ec6d7230a9441976ec8d7eeb400d50e56f67617845260208401376101008201522090565b906060613e8883614485565b91825f526020600781526040805f205495613ea287614474565b60038110156129b45760010361400857610140810192613ec46126ab85612ad4565b926001600160601b03808a831c1695868287161115613fda57613f4190606085870193613ef9613ef386612aa1565b93612ad4565b168551907f0ffde207f307faf6c9f0cc633c44d88481db16a3d4236a16833e03805ddea96c82528d88830152868201522090613f39610160880188612bec565b929091614892565b15613f9a57509697959694956131b795906007906001600160a01b03198116604087901b73ffffffffffffffffffffffff0000000000000000161767ffffffffff00000090911617600117928a5f52525f205586614a40565b91985093506001600160a01b0394969550633615713d60e21b9250613fbf9150612aa1565b915195860152166024840152602483526136a3604484612ae8565b50509350965050506322a305b760e21b919392505193840152806024840152602483526136a3604484612ae8565b509094506316c4561d60e21b919392505193840152806024840152602483526136a3604484612ae8565b91939261403e83612aa1565b906001600160a01b038092165f526005602052604090815f205460d81c9560808601358781036141f9575060208601918461407884612aa1565b16156141dc578387019861408b8a612b1e565b966127108061ffff809a161161419b5750926140cb94926140c09260c06140c596895190815260a08d60208301372090612c8d565b612aa1565b96612b1e565b9260016140da60608701612ab5565b96019464ffffffffff808711612a8d5784928385519a6140fb60808d612ae8565b168a5260208a019616865280848a0198168852606089019616865261411f90612aa1565b165f5260056020525f2094511690519251915160d81b7fffffffffff000000000000000000000000000000000000000000000000000000169260a01b75ffff000000000000000000000000000000000000000016179060b01b7affffffffff000000000000000000000000000000000000000000001617179055565b866084918a6141a98f612b1e565b92519263e0ad37d360e01b84526976656869636c6542707360b01b60048501521660248301525f60448301526064820152fd5b846141e684612aa1565b631ecdd20960e31b5f521660045260245ffd5b879063855135e960e01b5f5260045260245260445ffd5b60c061010092604051927f23971f881e73acb92d6450b8300b7e193fd8103700c71e2c3fc6530f4c9adb828452602084015260408301372090565b604051606082811b825283811b601483015284901b6028820152603c90209193929091928354926001600160801b03956001600160601b038786169316938484106142ba575050506fffffffffffffffffffffffffffffffff19916142af91613a48565b938416911617905590565b92849160a49460405194639d47353b60e01b86526001600160a01b039283809216600488015216602486015216604484015260648301526084820152fd5b906080161561432a5760010154613d3b916001600160601b039061431f9082841690612bd3565b9160601c1690612bd3565b5090565b61435590879493600861435d949995607f19161790558361434f8189612bd3565b91614c06565b929095612bd3565b906040519260058510156129b4577ffe0ae7df1925c602a6ba9a4866a23ddd0c5a1a2fc4ccc59984c0eed8516d8ebb9560a09585526001600160601b038094818094166020880152166040860152166060840152166080820152a2565b905f8091602081519101845af48080614461575b156143ee5750506040513d81523d5f602083013e60203d82010160405290565b15614428576001600160a01b03907f9996b315000000000000000000000000000000000000000000000000000000005f521660045260245ffd5b3d15614439576040513d5f823e3d90fd5b7fd6bda275000000000000000000000000000000000000000000000000000000005f5260045ffd5b503d1515806143ce5750813b15156143ce565b62ffffff1660038110156129b45790565b61016090610140604051917f9b7fdd219c7200beb5b50157dfad578e77d7b589f922fe707887bee0706ac435835260208301372090565b63ffffffff6144cd60e08301612a6f565b16600a811080156146cb575b614699576144e79042612a80565b6276a700420190814211612a8d57610100830161450381612ab5565b908264ffffffffff809316108015614686575b614651575050505061452a60c08201612b1e565b9061ffff80921661453d60808301612aa1565b6001600160a01b0393908416614649575f5b80831161462d575060a08301916145708261456985612b1e565b1682612a80565b906127108092116145fa575050604083016145a4606061458f83612aa1565b95019461459b86612aa1565b613ac286612b1e565b6145d957846145c3613d3b966145bc6145ca94612aa1565b1695612aa1565b1692612b1e565b16916318062ba360e31b614f0a565b50505050506145e75f612b2d565b6145f46040519182612ae8565b5f815290565b92909350614609919450612b1e565b908203918211612a8d57613d3b925f91166976656869636c6542707360b01b615154565b925050613d3b92505f90686d61726b657442707360b81b615154565b610bb861454f565b613d3b945061465f90612ab5565b167f756e74696c000000000000000000000000000000000000000000000000000000615154565b50838261469283612ab5565b1611614516565b613d3b9150600a62278d00917f6772616365000000000000000000000000000000000000000000000000000000615154565b5062278d0081116144d9565b906146e360fe83614b52565b93929491908486815161478657505064ffffffffff8160081c168042106147545750906003839261472461471d6102406131b79701612ad4565b82856142f8565b928861474e6147366101608801612b1e565b6147436101808901612b1e565b9087607f871661518b565b9561432e565b9593945050505060405192636544c7d760e11b60208501528160248501526044840152604483526136a3606484612ae8565b96509450505050565b9291826147d89195929560408601966147a788612aa1565b907fb24a9fe267886a0bf49c838e5ef9da68292cae4f2978e2481fdc0bee3657278f5f5260205260405f209061525a565b61488c57506148685790611def826147f564ffffffffff94612aa1565b906148196020820161480681612aa1565b95612074613ca861210e61210884612aa1565b549360405195869563bed9a30560e01b875260801c169260048601929360609264ffffffffff92969560808601976001600160a01b039283809216885216602087015216604085015216910152565b6001600160a01b0361487983612aa1565b633615713d60e21b5f521660045260245ffd5b92505050565b929190926001600160a01b039081811694853314614930576148ef86916148b76157ea565b604291604051917f19010000000000000000000000000000000000000000000000000000000000008352600283015260228201522090565b926148fb8686866152bf565b16149485614926575b508415614913575b5050505090565b61491d9450615356565b5f80808061490c565b151594505f614904565b505050505050600190565b91909182815401906001600160601b036001600160801b038316941684106149605755565b634e487b715f5260116020526024601cfd5b6001600160a01b039491939192858216903382148015614a35575b614a0a5761499d906148b76157ea565b91866149aa8686866152bf565b168015159081614a16575b50614a0a578484846149c693615356565b9586156149d7575b50505050505090565b8516141594509192909190846149f7575b505050505f80808080806149ce565b614a019450615356565b5f8080806149e8565b50505050505050600190565b83811491508115614a29575b505f6149b5565b9050878716145f614a22565b50868616331461498d565b92906131937faf786a8e5870e84ebe7fa18f9d5aa3478094fe167a6850a4d0fe9055daf2912b93614ac7614ad093614a7781612aa1565b90614a8460808201612aa1565b90614a9160c08201612b1e565b614a9d60408301612aa1565b90614ab66060614aaf60a08601612b1e565b9401612aa1565b93614ac18b89612bd3565b956153e9565b93909482612bd3565b92604051948594859294936060929160808501966001600160601b03809481809416885216602087015216604085015216910152565b9092916001600160601b038316614b1e575b50505050565b614b4893612ec1929091603c926040519260601b835260601b601483015260601b60288201522090565b505f808080614b18565b919091606091614b6182613e0b565b93845f52600660205260405f20938454936001607f861693841c16155f14614bb957505060098110156129b45760405190632b3263b360e01b6020830152856024830152604482015260448152613d3b606482612ae8565b614bca919392506102000186614210565b80841860301c614bd8575b50565b90915060405190638c5c2bad60e01b6020830152856024830152604482015260448152613d3b606482612ae8565b916129729260e0810190614c36614c1c83612aa1565b93614c2683612aa1565b9461010084019561304087612aa1565b6102208101359261026082013592610140610200840135930135913590356153e9565b614c6560608201612ab5565b64ffffffffff809116906040830181614c7d82612ab5565b16421015614e33575060a0840181614c9482612ab5565b16421015614de6575060408401614caa81612ad4565b6020850191614cb883612ad4565b916001600160601b0380809416911611614d8657505050614cdb60808501612ab5565b164281108015614d7d575b614d4d57506276a700420190814211612a8d57818111614d1e57505060e061ffff614d166060613d3b9501612b1e565b1691016154fc565b613d3b93505f9192507f7365727669636542790000000000000000000000000000000000000000000000615154565b909150613d3b925042907f7069636b75704279000000000000000000000000000000000000000000000000615154565b50818111614ce6565b9195509350614da09250614d9a9150612ad4565b92612ad4565b81604051937f14c0647200000000000000000000000000000000000000000000000000000000602086015216602484015216604482015260448152613d3b606482612ae8565b91509250614df49150612ab5565b16604051907fe7f730c6000000000000000000000000000000000000000000000000000000006020830152602482015260248152613d3b604482612ae8565b91509250614e419150612ab5565b16604051907fffb97939000000000000000000000000000000000000000000000000000000006020830152602482015260248152613d3b604482612ae8565b906001600160a01b03809216805f52600560205260405f209260405193614ea8608086612ae8565b54928184169283865261ffff94858160a01c1696876020820152606064ffffffffff8360b01c169283604084015260d81c910152421015614eff575016149283614ef3575b50505090565b161490505f8080614eed565b911614949350505050565b92919060405193602085015260248401526044830152606482015260648152613d3b608482612ae8565b90614f5081614f4284612aa1565b613f396102c0860186612bec565b1561504657614f626102008301612aa1565b92614f7c614f746102e0850185612bec565b908387614892565b1561503a576060929350604051917fbdd043ffac95ab7c7c69aa10851b9cbad4a459404336b0f59c88509a3f49334383526020830152604082015220614fc460808301612ac7565b1561500557614fe490614fd683612aa1565b613f39610300850185612bec565b15614ff457505b6145e75f612b2d565b615000613d3b91612aa1565b61577a565b61502f9061010083019261502761501b85612aa1565b91610300810190612bec565b92909161525a565b15614ff45750614feb565b505050613d3b9061577a565b50613d3b915061500090612aa1565b6060949360209384821461510657606083946001600160601b036150886102406150816150c098612aa1565b9801612ad4565b604051927f446728023991083ac66a49256d155698e817ab828ab3d886dad97cc974c775a28452898401521660408201522084614892565b156150ce575b505060019190565b6001600160a01b0391929350633615713d60e21b60405193840152166024820152602481526150fe604482612ae8565b905f806150c6565b9050355f52825f205f5260a0835f2091013503615125575b50505f9190565b90919250630e62c9d160e21b6040519283015260248201526024815261514c604482612ae8565b905f8061511e565b9291906040519363e0ad37d360e01b6020860152602485015260448401526064830152608482015260848152613d3b60a482612ae8565b90929160098210156129b45760058214614eed575f60028314801561524e575b61522a576129b457600682146151e957506007146151c95750505f90565b613d3b916127109061ffff926001600160601b0393849116911602041690565b61520e9150613d3b936127109061ffff926001600160601b0393849116911602041690565b6127109061ffff926001600160601b0393849116911602041690565b50915050613d3b916127109061ffff926001600160601b0393849116911602041690565b50505f600483146151ab565b92919061526733856157a8565b6152b657615277906148b76157ea565b6152828383836152bf565b936001600160a01b038516151594856152a357508415614913575050505090565b816152af9296506157a8565b935f614904565b50505050600190565b5f93929190604183036152dc576152d7939450615906565b505090565b604083146152e957505050565b909180939450602011610338576152d7926020830135906020601f19820110615343575b509060ff601b7f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8416943593821c01169061593a565b60205f199181030160031b1b165f61530d565b929092803b156153e1576020925f926153cd6084604051838194898301967f1626ba7e000000000000000000000000000000000000000000000000000000009b8c89526024850152604060448501528160648501528484013787838284010152601f80199101168101036064810184520182612ae8565b5191620186a0fa905f5114601f3d11161690565b505050505f90565b9396949195969290926001600160601b0396878916156154ee57878961542a829361544a9c6127109061ffff926001600160601b0393849116911602041690565b9a8b94826127109061ffff926001600160601b0393849116911602041690565b998a9485920316031694898281166154c2575b50508116615496575b50508161547257505050565b614bd592603c916040519160601b825260601b60148201525f60288201522061493b565b603c6154ba92604051908760601b825260601b60148201525f60288201522061493b565b505f85615466565b603c6154e692604051908a60601b825260601b60148201525f60288201522061493b565b505f8961545d565b505f97508796505050505050565b91906060926001600160a01b0361551560208301612aa1565b16156157515761552760c08201612a6f565b600a9063ffffffff9081168281108015615745575b61570f57508061554e60e08501612a6f565b168281108015615703575b6156cd575061556b6101008401612a6f565b1681811080156156c1575b61568c57505061558860808201612b1e565b61ffff80911661138890818111615659575050806155a860a08401612b1e565b169161271092838111615626575060606155c29101612b1e565b16610bb88082116156095750816155d98483612a80565b116155e357505050565b90809293945003908111612a8d575f613d3b926976656869636c6542707360b01b615154565b9250613d3b9394505f9150686d61726b657442707360b81b615154565b915050613d3b9394505f9192507f73696c656e744270730000000000000000000000000000000000000000000000615154565b91509250613d3b9394505f91507f63616e63656c4270730000000000000000000000000000000000000000000000615154565b909150613d3b9394506276a70092507f72756c65466f7200000000000000000000000000000000000000000000000000615154565b506276a7008111615576565b91925050613d3b93945062278d0092507f64697370757465466f7200000000000000000000000000000000000000000000615154565b5062278d008111615559565b91925050613d3b93945062278d0092507f616e73776572466f720000000000000000000000000000000000000000000000615154565b5062278d00811161553c565b50509050604051635aeebcad60e01b60208201525f602482015260248152613d3b604482612ae8565b6001600160a01b0360405191633615713d60e21b602084015216602482015260248152613d3b604482612ae8565b6001600160a01b0380911691168181149182156157c457505090565b9091505f52600260205260405f20905f5260205260405f205464ffffffffff4291161190565b6001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000163014806158dd575b15615845577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a081526158d760c082612ae8565b51902090565b507f0000000000000000000000000000000000000000000000000000000000000000461461581c565b9060418303615930576159299250602081013591604082359201355f1a9061593a565b9192909190565b50505f9160029190565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084116159b1579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15612d3a575f516001600160a01b038116156159a757905f905f90565b505f906001905f90565b5050505f916003919056fea164736f6c6343000825000a",
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

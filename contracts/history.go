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

// HistoryMetaData contains all meta data concerning the History contract.
var HistoryMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"escrow_\",\"type\":\"address\",\"internalType\":\"contractIEscrow\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"anchor\",\"inputs\":[{\"name\":\"log\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"count\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"root\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"countOf\",\"inputs\":[{\"name\":\"log\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"escrow\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"contractIEscrow\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"holds\",\"inputs\":[{\"name\":\"log\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"count\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"entry\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"proof\",\"type\":\"bytes32[]\",\"internalType\":\"bytes32[]\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"rootOf\",\"inputs\":[{\"name\":\"log\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"count\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"event\",\"name\":\"Anchored\",\"inputs\":[{\"name\":\"log\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"count\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"root\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"CountNotRising\",\"inputs\":[{\"name\":\"log\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"count\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"last\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"NotItsKey\",\"inputs\":[{\"name\":\"log\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"}]}]",
	ID:  "History",
	Bin: "0x60a034606c57601f6105c838819003918201601f19168301916001600160401b03831184841017607057808492602094604052833981010312606c57516001600160a01b0381168103606c576080526040516105439081610085823960805181818160b201526102670152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe608060409080825260049081361015610016575f80fd5b5f3560e01c9081631d15f24e14610322575080638333b0021461015a57806387aa71c0146100d6578063e2fdcc17146100935763f8977e9614610057575f80fd5b3461008f57602036600319011261008f5735906001600160a01b03821680920361008f576020915f5260018252805f20549051908152f35b5f80fd5b823461008f575f36600319011261008f57602090516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b50903461008f5760a036600319011261008f578135916001600160a01b038316830361008f576084359067ffffffffffffffff9081831161008f573660238401121561008f5782013590811161008f573660248260051b8401011161008f5760209360246101519301906064359060443590602435906103bb565b90519015158152f35b50903461008f57606036600319011261008f578135906001600160a01b0380831680930361008f5760243590604435908385330361022e575b5050835f526001602052825f205494858311156101fb5750837fe34f84e02eaf9d1668ecb46e1486107c51bf4b12b2c34244657ee0602e7ccb2c9495505f52600160205281835f20555f602052825f20825f5260205280835f205582519182526020820152a2005b828587927ff9ee5caa000000000000000000000000000000000000000000000000000000005f525260245260445260645ffd5b6044918151928380927fdc7d0635000000000000000000000000000000000000000000000000000000008252898b8301523360248301527f0000000000000000000000000000000000000000000000000000000000000000165afa908115610318575f916102dd575b5064ffffffffff42911611156102ae575f83610193565b83857fb434fe3f000000000000000000000000000000000000000000000000000000005f52523360245260445ffd5b90508381813d8311610311575b6102f48183610361565b8101031261008f575164ffffffffff8116810361008f575f610297565b503d6102ea565b84513d5f823e3d90fd5b9190503461008f578260031936011261008f5735916001600160a01b03831680930361008f576020925f525f8352805f206024355f5283525f20548152f35b90601f8019910116810190811067ffffffffffffffff82111761038357604052565b634e487b7160e01b5f52604160045260245ffd5b91908110156103a75760051b0190565b634e487b7160e01b5f52603260045260245ffd5b94909293918381101561052c576040926040519560208088015f815260219260218a0152602189526041986103f1604182610361565b519020975f19880188811161051857965f955b87871061044c575050505050505050159283610421575b50505090565b6001600160a01b0391929350165f525f60205260405f20905f5260205260405f2054145f808061041b565b889a981561050857600198898083161480156104ff575b156104c257610473888a89610397565b359083519086820192600160f81b84528883015285820152848152610499606182610361565b5190209a5b898216156104b757906001915b8a1c991c960195610404565b891c90891c9061049e565b906001916104d1898b8a610397565b3584519087820192600160f81b845289830152868201528581526104f6606182610361565b5190209b6104ab565b508b8214610463565b5050505050505050505050505f90565b634e487b7160e01b5f52601160045260245ffd5b5050505050505f9056fea164736f6c6343000825000a",
}

// History is an auto generated Go binding around an Ethereum contract.
type History struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *History) GetABI() abi.ABI {
	return c.abi
}

// NewHistory creates a new instance of History.
func NewHistory() *History {
	parsed, err := HistoryMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &History{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *History) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address escrow_) returns()
func (history *History) PackConstructor(escrow_ common.Address) []byte {
	enc, err := history.abi.Pack("", escrow_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAnchor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8333b002.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function anchor(address log, uint256 count, bytes32 root) returns()
func (history *History) PackAnchor(log common.Address, count *big.Int, root [32]byte) []byte {
	enc, err := history.abi.Pack("anchor", log, count, root)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnchor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8333b002.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function anchor(address log, uint256 count, bytes32 root) returns()
func (history *History) TryPackAnchor(log common.Address, count *big.Int, root [32]byte) ([]byte, error) {
	return history.abi.Pack("anchor", log, count, root)
}

// PackCountOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf8977e96.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function countOf(address log) view returns(uint256)
func (history *History) PackCountOf(log common.Address) []byte {
	enc, err := history.abi.Pack("countOf", log)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCountOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf8977e96.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function countOf(address log) view returns(uint256)
func (history *History) TryPackCountOf(log common.Address) ([]byte, error) {
	return history.abi.Pack("countOf", log)
}

// UnpackCountOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf8977e96.
//
// Solidity: function countOf(address log) view returns(uint256)
func (history *History) UnpackCountOf(data []byte) (*big.Int, error) {
	out, err := history.abi.Unpack("countOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackEscrow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe2fdcc17.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function escrow() view returns(address)
func (history *History) PackEscrow() []byte {
	enc, err := history.abi.Pack("escrow")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEscrow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe2fdcc17.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function escrow() view returns(address)
func (history *History) TryPackEscrow() ([]byte, error) {
	return history.abi.Pack("escrow")
}

// UnpackEscrow is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe2fdcc17.
//
// Solidity: function escrow() view returns(address)
func (history *History) UnpackEscrow(data []byte) (common.Address, error) {
	out, err := history.abi.Unpack("escrow", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackHolds is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x87aa71c0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function holds(address log, uint256 count, uint256 index, bytes32 entry, bytes32[] proof) view returns(bool)
func (history *History) PackHolds(log common.Address, count *big.Int, index *big.Int, entry [32]byte, proof [][32]byte) []byte {
	enc, err := history.abi.Pack("holds", log, count, index, entry, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHolds is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x87aa71c0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function holds(address log, uint256 count, uint256 index, bytes32 entry, bytes32[] proof) view returns(bool)
func (history *History) TryPackHolds(log common.Address, count *big.Int, index *big.Int, entry [32]byte, proof [][32]byte) ([]byte, error) {
	return history.abi.Pack("holds", log, count, index, entry, proof)
}

// UnpackHolds is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x87aa71c0.
//
// Solidity: function holds(address log, uint256 count, uint256 index, bytes32 entry, bytes32[] proof) view returns(bool)
func (history *History) UnpackHolds(data []byte) (bool, error) {
	out, err := history.abi.Unpack("holds", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackRootOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1d15f24e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rootOf(address log, uint256 count) view returns(bytes32)
func (history *History) PackRootOf(log common.Address, count *big.Int) []byte {
	enc, err := history.abi.Pack("rootOf", log, count)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRootOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1d15f24e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function rootOf(address log, uint256 count) view returns(bytes32)
func (history *History) TryPackRootOf(log common.Address, count *big.Int) ([]byte, error) {
	return history.abi.Pack("rootOf", log, count)
}

// UnpackRootOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1d15f24e.
//
// Solidity: function rootOf(address log, uint256 count) view returns(bytes32)
func (history *History) UnpackRootOf(data []byte) ([32]byte, error) {
	out, err := history.abi.Unpack("rootOf", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// HistoryAnchored represents a Anchored event raised by the History contract.
type HistoryAnchored struct {
	Log   common.Address
	Count *big.Int
	Root  [32]byte
	Raw   *types.Log // Blockchain specific contextual infos
}

const HistoryAnchoredEventName = "Anchored"

// ContractEventName returns the user-defined event name.
func (HistoryAnchored) ContractEventName() string {
	return HistoryAnchoredEventName
}

// UnpackAnchoredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Anchored(address indexed log, uint256 count, bytes32 root)
func (history *History) UnpackAnchoredEvent(log *types.Log) (*HistoryAnchored, error) {
	event := "Anchored"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != history.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(HistoryAnchored)
	if len(log.Data) > 0 {
		if err := history.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range history.abi.Events[event].Inputs {
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
func (history *History) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], history.abi.Errors["CountNotRising"].ID.Bytes()[:4]) {
		return history.UnpackCountNotRisingError(raw[4:])
	}
	if bytes.Equal(raw[:4], history.abi.Errors["NotItsKey"].ID.Bytes()[:4]) {
		return history.UnpackNotItsKeyError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// HistoryCountNotRising represents a CountNotRising error raised by the History contract.
type HistoryCountNotRising struct {
	Log   common.Address
	Count *big.Int
	Last  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error CountNotRising(address log, uint256 count, uint256 last)
func HistoryCountNotRisingErrorID() common.Hash {
	return common.HexToHash("0xf9ee5caa936b99cb01023e2b8bd99767062f4f7742d90192ca361a87e3ec2273")
}

// UnpackCountNotRisingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error CountNotRising(address log, uint256 count, uint256 last)
func (history *History) UnpackCountNotRisingError(raw []byte) (*HistoryCountNotRising, error) {
	out := new(HistoryCountNotRising)
	if err := history.abi.UnpackIntoInterface(out, "CountNotRising", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// HistoryNotItsKey represents a NotItsKey error raised by the History contract.
type HistoryNotItsKey struct {
	Log    common.Address
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotItsKey(address log, address sender)
func HistoryNotItsKeyErrorID() common.Hash {
	return common.HexToHash("0xb434fe3fa0902a472392ed7a1ee2334fc47100c63e8fb509998e983b1044bb16")
}

// UnpackNotItsKeyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotItsKey(address log, address sender)
func (history *History) UnpackNotItsKeyError(raw []byte) (*HistoryNotItsKey, error) {
	out := new(HistoryNotItsKey)
	if err := history.abi.UnpackIntoInterface(out, "NotItsKey", raw); err != nil {
		return nil, err
	}
	return out, nil
}

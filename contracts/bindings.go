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

// DemoDollarMetaData contains all meta data concerning the DemoDollar contract.
var DemoDollarMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"minter_\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"DOMAIN_SEPARATOR\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"allowance\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"approve\",\"inputs\":[{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"balanceOf\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"decimals\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint8\",\"internalType\":\"uint8\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"eip712Domain\",\"inputs\":[],\"outputs\":[{\"name\":\"fields\",\"type\":\"bytes1\",\"internalType\":\"bytes1\"},{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"version\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"chainId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"verifyingContract\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"extensions\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"mint\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"minter\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"name\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"nonces\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"permit\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"v\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"s\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"symbol\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"totalSupply\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"transfer\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"transferFrom\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"Approval\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"spender\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EIP712DomainChanged\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Transfer\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"ECDSAInvalidSignature\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ECDSAInvalidSignatureLength\",\"inputs\":[{\"name\":\"length\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ECDSAInvalidSignatureS\",\"inputs\":[{\"name\":\"s\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"ERC20InsufficientAllowance\",\"inputs\":[{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"allowance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ERC20InsufficientBalance\",\"inputs\":[{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ERC20InvalidApprover\",\"inputs\":[{\"name\":\"approver\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC20InvalidReceiver\",\"inputs\":[{\"name\":\"receiver\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC20InvalidSender\",\"inputs\":[{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC20InvalidSpender\",\"inputs\":[{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC2612ExpiredSignature\",\"inputs\":[{\"name\":\"deadline\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ERC2612InvalidSigner\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"InvalidAccountNonce\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"currentNonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidShortString\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotMinter\",\"inputs\":[{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"StringTooLong\",\"inputs\":[{\"name\":\"str\",\"type\":\"string\",\"internalType\":\"string\"}]}]",
	ID:  "DemoDollar",
	Bin: "0x6101808060405234610486576020816114a38038038091610020828561048a565b83398101031261048657516001600160a01b03811681036104865760405161004960408261048a565b600b8152602081016a2232b6b7902237b63630b960a91b81526040519061007160408361048a565b600b82526a2232b6b7902237b63630b960a91b60208301526040519261009860408561048a565b6004845263111554d160e21b6020850152604051936100b860408661048a565b60018552603160f81b60208601908152845190946001600160401b0382116103815760035490600182811c9216801561047c575b60208310146103635781601f849311610406575b50602090601f83116001146103a0575f92610395575b50508160011b915f199060031b1c1916176003555b8051906001600160401b0382116103815760045490600182811c92168015610377575b60208310146103635781601f8493116102ed575b50602090601f8311600114610287575f9261027c575b50508160011b915f199060031b1c1916176004555b610196816104ad565b610120526101a3846104ad565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261020c60c08261048a565b5190206080523060c05261016052604051610f8a9081610519823960805181610c54015260a05181610d11015260c05181610c25015260e05181610ca301526101005181610cc9015261012051816104520152610140518161047b01526101605181818161060b01526109450152f35b015190505f80610178565b60045f9081528281209350601f198516905b8181106102d557509084600195949392106102bd575b505050811b0160045561018d565b01515f1960f88460031b161c191690555f80806102af565b92936020600181928786015181550195019301610299565b828111156101625760045f52909150601f830160051c7f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b6020851061035b575b849392601f0160051c82900391015f5b82811061034b575050610162565b5f8183015585945060010161033d565b5f915061032d565b634e487b7160e01b5f52602260045260245ffd5b91607f169161014e565b634e487b7160e01b5f52604160045260245ffd5b015190505f80610116565b60035f9081528281209350601f198516905b8181106103ee57509084600195949392106103d6575b505050811b0160035561012b565b01515f1960f88460031b161c191690555f80806103c8565b929360206001819287860151815501950193016103b2565b828111156101005760035f52909150601f830160051c7fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b60208510610474575b849392601f0160051c82900391015f5b828110610464575050610100565b5f81830155859450600101610456565b5f9150610446565b91607f16916100ec565b5f80fd5b601f909101601f19168101906001600160401b0382119082101761038157604052565b601f8151116104d85760208151910151602082106104c9571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe6080806040526004361015610012575f80fd5b5f3560e01c90816306fdde0314610969575080630754617214610919578063095ea7b3146108f357806318160ddd146108d657806323b872dd14610760578063313ce567146107455780633644e5151461072357806340c10f19146105d757806370a08231146105935780637ecebe001461054e57806384b0196e1461043a57806395d89b41146102f7578063a9059cbb146102c6578063d505accf146101335763dd62ed3e146100c1575f80fd5b3461012f57604060031936011261012f576100da610a64565b73ffffffffffffffffffffffffffffffffffffffff6100f7610a87565b91165f52600160205273ffffffffffffffffffffffffffffffffffffffff60405f2091165f52602052602060405f2054604051908152f35b5f80fd5b3461012f5760e060031936011261012f5761014c610a64565b610154610a87565b604435906064359260843560ff8116810361012f5784421161029a5761025561024c73ffffffffffffffffffffffffffffffffffffffff9283851697885f52600760205260405f20908154916001830190556040519060208201927f6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c984528b6040840152878a1660608401528a608084015260a083015260c082015260c081526101ff60e082610aaa565b51902061020a610c0e565b90604051917f190100000000000000000000000000000000000000000000000000000000000083526002830152602282015260c43591604260a4359220610e0b565b90929192610ea5565b1684810361026a57506102689350610d37565b005b84907f4b800e46000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b847f62791302000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b3461012f57604060031936011261012f576102ec6102e2610a64565b6024359033610b18565b602060405160018152f35b3461012f575f60031936011261012f576040515f6004548060011c90600181168015610430575b602083108114610403578285529081156103c15750600114610363575b61035f8361034b81850382610aaa565b604051918291602083526020830190610a21565b0390f35b91905060045f527f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b915f905b8082106103a75750909150810160200161034b61033b565b91926001816020925483858801015201910190929161038f565b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660208086019190915291151560051b8401909101915061034b905061033b565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602260045260245ffd5b91607f169161031e565b3461012f575f60031936011261012f576104f26104767f0000000000000000000000000000000000000000000000000000000000000000610db4565b61049f7f0000000000000000000000000000000000000000000000000000000000000000610db4565b6020610500604051926104b28385610aaa565b5f84525f3681376040519586957f0f00000000000000000000000000000000000000000000000000000000000000875260e08588015260e0870190610a21565b908582036040870152610a21565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b82811061053757505050500390f35b835185528695509381019392810192600101610528565b3461012f57602060031936011261012f5773ffffffffffffffffffffffffffffffffffffffff61057c610a64565b165f526007602052602060405f2054604051908152f35b3461012f57602060031936011261012f5773ffffffffffffffffffffffffffffffffffffffff6105c1610a64565b165f525f602052602060405f2054604051908152f35b3461012f57604060031936011261012f576105f0610a64565b6024359073ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001633036106f75773ffffffffffffffffffffffffffffffffffffffff169081156106cb576002549080820180921161069e5760207fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef915f9360025584845283825260408420818154019055604051908152a3005b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7fec442f05000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b7f361c31f2000000000000000000000000000000000000000000000000000000005f523360045260245ffd5b3461012f575f60031936011261012f57602061073d610c0e565b604051908152f35b3461012f575f60031936011261012f57602060405160068152f35b3461012f57606060031936011261012f57610779610a64565b610781610a87565b6044359073ffffffffffffffffffffffffffffffffffffffff831692835f52600160205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f5260205260405f20547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81106107fd575b506102ec9350610b18565b8381106108a257841561087657331561084a576102ec945f52600160205260405f2073ffffffffffffffffffffffffffffffffffffffff33165f526020528360405f2091039055846107f2565b7f94280d62000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b7fe602df05000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b83907ffb8f41b2000000000000000000000000000000000000000000000000000000005f523360045260245260445260645ffd5b3461012f575f60031936011261012f576020600254604051908152f35b3461012f57604060031936011261012f576102ec61090f610a64565b6024359033610d37565b3461012f575f60031936011261012f57602060405173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461012f575f60031936011261012f575f6003548060011c90600181168015610a17575b602083108114610403578285529081156103c157506001146109b95761035f8361034b81850382610aaa565b91905060035f527fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b915f905b8082106109fd5750909150810160200161034b61033b565b9192600181602092548385880101520191019092916109e5565b91607f169161098d565b907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0601f602080948051918291828752018686015e5f8582860101520116010190565b6004359073ffffffffffffffffffffffffffffffffffffffff8216820361012f57565b6024359073ffffffffffffffffffffffffffffffffffffffff8216820361012f57565b90601f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0910116810190811067ffffffffffffffff821117610aeb57604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff16908115610be25773ffffffffffffffffffffffffffffffffffffffff169182156106cb57815f525f60205260405f2054818110610bb057817fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef92602092855f525f84520360405f2055845f525f825260405f20818154019055604051908152a3565b827fe450d38c000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b7f96c6fd1e000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b73ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016301480610d0e575b15610c76577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152610d0860c082610aaa565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614610c4d565b73ffffffffffffffffffffffffffffffffffffffff169081156108765773ffffffffffffffffffffffffffffffffffffffff1691821561084a5760207f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92591835f526001825260405f20855f5282528060405f2055604051908152a3565b60ff811690601f8211610de35760405191610dd0604084610aaa565b6020808452838101919036833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411610e9a579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15610e8f575f5173ffffffffffffffffffffffffffffffffffffffff811615610e8557905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f9160039190565b6004811015610f505780610eb7575050565b60018103610ee7577ff645eedf000000000000000000000000000000000000000000000000000000005f5260045ffd5b60028103610f1b57507ffce698f7000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b600314610f255750565b7fd78bce0c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffdfea164736f6c6343000825000a",
}

// DemoDollar is an auto generated Go binding around an Ethereum contract.
type DemoDollar struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *DemoDollar) GetABI() abi.ABI {
	return c.abi
}

// NewDemoDollar creates a new instance of DemoDollar.
func NewDemoDollar() *DemoDollar {
	parsed, err := DemoDollarMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &DemoDollar{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *DemoDollar) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address minter_) returns()
func (demoDollar *DemoDollar) PackConstructor(minter_ common.Address) []byte {
	enc, err := demoDollar.abi.Pack("", minter_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackDOMAINSEPARATOR is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3644e515.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function DOMAIN_SEPARATOR() view returns(bytes32)
func (demoDollar *DemoDollar) PackDOMAINSEPARATOR() []byte {
	enc, err := demoDollar.abi.Pack("DOMAIN_SEPARATOR")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDOMAINSEPARATOR is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3644e515.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function DOMAIN_SEPARATOR() view returns(bytes32)
func (demoDollar *DemoDollar) TryPackDOMAINSEPARATOR() ([]byte, error) {
	return demoDollar.abi.Pack("DOMAIN_SEPARATOR")
}

// UnpackDOMAINSEPARATOR is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3644e515.
//
// Solidity: function DOMAIN_SEPARATOR() view returns(bytes32)
func (demoDollar *DemoDollar) UnpackDOMAINSEPARATOR(data []byte) ([32]byte, error) {
	out, err := demoDollar.abi.Unpack("DOMAIN_SEPARATOR", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (demoDollar *DemoDollar) PackAllowance(owner common.Address, spender common.Address) []byte {
	enc, err := demoDollar.abi.Pack("allowance", owner, spender)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (demoDollar *DemoDollar) TryPackAllowance(owner common.Address, spender common.Address) ([]byte, error) {
	return demoDollar.abi.Pack("allowance", owner, spender)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address owner, address spender) view returns(uint256)
func (demoDollar *DemoDollar) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := demoDollar.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (demoDollar *DemoDollar) PackApprove(spender common.Address, value *big.Int) []byte {
	enc, err := demoDollar.abi.Pack("approve", spender, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (demoDollar *DemoDollar) TryPackApprove(spender common.Address, value *big.Int) ([]byte, error) {
	return demoDollar.abi.Pack("approve", spender, value)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 value) returns(bool)
func (demoDollar *DemoDollar) UnpackApprove(data []byte) (bool, error) {
	out, err := demoDollar.abi.Unpack("approve", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (demoDollar *DemoDollar) PackBalanceOf(account common.Address) []byte {
	enc, err := demoDollar.abi.Pack("balanceOf", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (demoDollar *DemoDollar) TryPackBalanceOf(account common.Address) ([]byte, error) {
	return demoDollar.abi.Pack("balanceOf", account)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address account) view returns(uint256)
func (demoDollar *DemoDollar) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := demoDollar.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() pure returns(uint8)
func (demoDollar *DemoDollar) PackDecimals() []byte {
	enc, err := demoDollar.abi.Pack("decimals")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decimals() pure returns(uint8)
func (demoDollar *DemoDollar) TryPackDecimals() ([]byte, error) {
	return demoDollar.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() pure returns(uint8)
func (demoDollar *DemoDollar) UnpackDecimals(data []byte) (uint8, error) {
	out, err := demoDollar.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackEip712Domain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (demoDollar *DemoDollar) PackEip712Domain() []byte {
	enc, err := demoDollar.abi.Pack("eip712Domain")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEip712Domain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (demoDollar *DemoDollar) TryPackEip712Domain() ([]byte, error) {
	return demoDollar.abi.Pack("eip712Domain")
}

// Eip712DomainOutput serves as a container for the return parameters of contract
// method Eip712Domain.
type Eip712DomainOutput struct {
	Fields            [1]byte
	Name              string
	Version           string
	ChainId           *big.Int
	VerifyingContract common.Address
	Salt              [32]byte
	Extensions        []*big.Int
}

// UnpackEip712Domain is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x84b0196e.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (demoDollar *DemoDollar) UnpackEip712Domain(data []byte) (Eip712DomainOutput, error) {
	out, err := demoDollar.abi.Unpack("eip712Domain", data)
	outstruct := new(Eip712DomainOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Fields = *abi.ConvertType(out[0], new([1]byte)).(*[1]byte)
	outstruct.Name = *abi.ConvertType(out[1], new(string)).(*string)
	outstruct.Version = *abi.ConvertType(out[2], new(string)).(*string)
	outstruct.ChainId = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.VerifyingContract = *abi.ConvertType(out[4], new(common.Address)).(*common.Address)
	outstruct.Salt = *abi.ConvertType(out[5], new([32]byte)).(*[32]byte)
	outstruct.Extensions = *abi.ConvertType(out[6], new([]*big.Int)).(*[]*big.Int)
	return *outstruct, nil
}

// PackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function mint(address to, uint256 amount) returns()
func (demoDollar *DemoDollar) PackMint(to common.Address, amount *big.Int) []byte {
	enc, err := demoDollar.abi.Pack("mint", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function mint(address to, uint256 amount) returns()
func (demoDollar *DemoDollar) TryPackMint(to common.Address, amount *big.Int) ([]byte, error) {
	return demoDollar.abi.Pack("mint", to, amount)
}

// PackMinter is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07546172.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function minter() view returns(address)
func (demoDollar *DemoDollar) PackMinter() []byte {
	enc, err := demoDollar.abi.Pack("minter")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMinter is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x07546172.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function minter() view returns(address)
func (demoDollar *DemoDollar) TryPackMinter() ([]byte, error) {
	return demoDollar.abi.Pack("minter")
}

// UnpackMinter is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x07546172.
//
// Solidity: function minter() view returns(address)
func (demoDollar *DemoDollar) UnpackMinter(data []byte) (common.Address, error) {
	out, err := demoDollar.abi.Unpack("minter", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function name() view returns(string)
func (demoDollar *DemoDollar) PackName() []byte {
	enc, err := demoDollar.abi.Pack("name")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackName is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x06fdde03.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function name() view returns(string)
func (demoDollar *DemoDollar) TryPackName() ([]byte, error) {
	return demoDollar.abi.Pack("name")
}

// UnpackName is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x06fdde03.
//
// Solidity: function name() view returns(string)
func (demoDollar *DemoDollar) UnpackName(data []byte) (string, error) {
	out, err := demoDollar.abi.Unpack("name", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackNonces is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7ecebe00.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function nonces(address owner) view returns(uint256)
func (demoDollar *DemoDollar) PackNonces(owner common.Address) []byte {
	enc, err := demoDollar.abi.Pack("nonces", owner)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackNonces is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7ecebe00.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function nonces(address owner) view returns(uint256)
func (demoDollar *DemoDollar) TryPackNonces(owner common.Address) ([]byte, error) {
	return demoDollar.abi.Pack("nonces", owner)
}

// UnpackNonces is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7ecebe00.
//
// Solidity: function nonces(address owner) view returns(uint256)
func (demoDollar *DemoDollar) UnpackNonces(data []byte) (*big.Int, error) {
	out, err := demoDollar.abi.Unpack("nonces", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd505accf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s) returns()
func (demoDollar *DemoDollar) PackPermit(owner common.Address, spender common.Address, value *big.Int, deadline *big.Int, v uint8, r [32]byte, s [32]byte) []byte {
	enc, err := demoDollar.abi.Pack("permit", owner, spender, value, deadline, v, r, s)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd505accf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function permit(address owner, address spender, uint256 value, uint256 deadline, uint8 v, bytes32 r, bytes32 s) returns()
func (demoDollar *DemoDollar) TryPackPermit(owner common.Address, spender common.Address, value *big.Int, deadline *big.Int, v uint8, r [32]byte, s [32]byte) ([]byte, error) {
	return demoDollar.abi.Pack("permit", owner, spender, value, deadline, v, r, s)
}

// PackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function symbol() view returns(string)
func (demoDollar *DemoDollar) PackSymbol() []byte {
	enc, err := demoDollar.abi.Pack("symbol")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSymbol is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x95d89b41.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function symbol() view returns(string)
func (demoDollar *DemoDollar) TryPackSymbol() ([]byte, error) {
	return demoDollar.abi.Pack("symbol")
}

// UnpackSymbol is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x95d89b41.
//
// Solidity: function symbol() view returns(string)
func (demoDollar *DemoDollar) UnpackSymbol(data []byte) (string, error) {
	out, err := demoDollar.abi.Unpack("symbol", data)
	if err != nil {
		return *new(string), err
	}
	out0 := *abi.ConvertType(out[0], new(string)).(*string)
	return out0, nil
}

// PackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function totalSupply() view returns(uint256)
func (demoDollar *DemoDollar) PackTotalSupply() []byte {
	enc, err := demoDollar.abi.Pack("totalSupply")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTotalSupply is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x18160ddd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function totalSupply() view returns(uint256)
func (demoDollar *DemoDollar) TryPackTotalSupply() ([]byte, error) {
	return demoDollar.abi.Pack("totalSupply")
}

// UnpackTotalSupply is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x18160ddd.
//
// Solidity: function totalSupply() view returns(uint256)
func (demoDollar *DemoDollar) UnpackTotalSupply(data []byte) (*big.Int, error) {
	out, err := demoDollar.abi.Unpack("totalSupply", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (demoDollar *DemoDollar) PackTransfer(to common.Address, value *big.Int) []byte {
	enc, err := demoDollar.abi.Pack("transfer", to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (demoDollar *DemoDollar) TryPackTransfer(to common.Address, value *big.Int) ([]byte, error) {
	return demoDollar.abi.Pack("transfer", to, value)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 value) returns(bool)
func (demoDollar *DemoDollar) UnpackTransfer(data []byte) (bool, error) {
	out, err := demoDollar.abi.Unpack("transfer", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (demoDollar *DemoDollar) PackTransferFrom(from common.Address, to common.Address, value *big.Int) []byte {
	enc, err := demoDollar.abi.Pack("transferFrom", from, to, value)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (demoDollar *DemoDollar) TryPackTransferFrom(from common.Address, to common.Address, value *big.Int) ([]byte, error) {
	return demoDollar.abi.Pack("transferFrom", from, to, value)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 value) returns(bool)
func (demoDollar *DemoDollar) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := demoDollar.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// DemoDollarApproval represents a Approval event raised by the DemoDollar contract.
type DemoDollarApproval struct {
	Owner   common.Address
	Spender common.Address
	Value   *big.Int
	Raw     *types.Log // Blockchain specific contextual infos
}

const DemoDollarApprovalEventName = "Approval"

// ContractEventName returns the user-defined event name.
func (DemoDollarApproval) ContractEventName() string {
	return DemoDollarApprovalEventName
}

// UnpackApprovalEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Approval(address indexed owner, address indexed spender, uint256 value)
func (demoDollar *DemoDollar) UnpackApprovalEvent(log *types.Log) (*DemoDollarApproval, error) {
	event := "Approval"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != demoDollar.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DemoDollarApproval)
	if len(log.Data) > 0 {
		if err := demoDollar.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range demoDollar.abi.Events[event].Inputs {
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

// DemoDollarEIP712DomainChanged represents a EIP712DomainChanged event raised by the DemoDollar contract.
type DemoDollarEIP712DomainChanged struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const DemoDollarEIP712DomainChangedEventName = "EIP712DomainChanged"

// ContractEventName returns the user-defined event name.
func (DemoDollarEIP712DomainChanged) ContractEventName() string {
	return DemoDollarEIP712DomainChangedEventName
}

// UnpackEIP712DomainChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EIP712DomainChanged()
func (demoDollar *DemoDollar) UnpackEIP712DomainChangedEvent(log *types.Log) (*DemoDollarEIP712DomainChanged, error) {
	event := "EIP712DomainChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != demoDollar.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DemoDollarEIP712DomainChanged)
	if len(log.Data) > 0 {
		if err := demoDollar.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range demoDollar.abi.Events[event].Inputs {
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

// DemoDollarTransfer represents a Transfer event raised by the DemoDollar contract.
type DemoDollarTransfer struct {
	From  common.Address
	To    common.Address
	Value *big.Int
	Raw   *types.Log // Blockchain specific contextual infos
}

const DemoDollarTransferEventName = "Transfer"

// ContractEventName returns the user-defined event name.
func (DemoDollarTransfer) ContractEventName() string {
	return DemoDollarTransferEventName
}

// UnpackTransferEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Transfer(address indexed from, address indexed to, uint256 value)
func (demoDollar *DemoDollar) UnpackTransferEvent(log *types.Log) (*DemoDollarTransfer, error) {
	event := "Transfer"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != demoDollar.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(DemoDollarTransfer)
	if len(log.Data) > 0 {
		if err := demoDollar.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range demoDollar.abi.Events[event].Inputs {
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
func (demoDollar *DemoDollar) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], demoDollar.abi.Errors["ECDSAInvalidSignature"].ID.Bytes()[:4]) {
		return demoDollar.UnpackECDSAInvalidSignatureError(raw[4:])
	}
	if bytes.Equal(raw[:4], demoDollar.abi.Errors["ECDSAInvalidSignatureLength"].ID.Bytes()[:4]) {
		return demoDollar.UnpackECDSAInvalidSignatureLengthError(raw[4:])
	}
	if bytes.Equal(raw[:4], demoDollar.abi.Errors["ECDSAInvalidSignatureS"].ID.Bytes()[:4]) {
		return demoDollar.UnpackECDSAInvalidSignatureSError(raw[4:])
	}
	if bytes.Equal(raw[:4], demoDollar.abi.Errors["ERC20InsufficientAllowance"].ID.Bytes()[:4]) {
		return demoDollar.UnpackERC20InsufficientAllowanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], demoDollar.abi.Errors["ERC20InsufficientBalance"].ID.Bytes()[:4]) {
		return demoDollar.UnpackERC20InsufficientBalanceError(raw[4:])
	}
	if bytes.Equal(raw[:4], demoDollar.abi.Errors["ERC20InvalidApprover"].ID.Bytes()[:4]) {
		return demoDollar.UnpackERC20InvalidApproverError(raw[4:])
	}
	if bytes.Equal(raw[:4], demoDollar.abi.Errors["ERC20InvalidReceiver"].ID.Bytes()[:4]) {
		return demoDollar.UnpackERC20InvalidReceiverError(raw[4:])
	}
	if bytes.Equal(raw[:4], demoDollar.abi.Errors["ERC20InvalidSender"].ID.Bytes()[:4]) {
		return demoDollar.UnpackERC20InvalidSenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], demoDollar.abi.Errors["ERC20InvalidSpender"].ID.Bytes()[:4]) {
		return demoDollar.UnpackERC20InvalidSpenderError(raw[4:])
	}
	if bytes.Equal(raw[:4], demoDollar.abi.Errors["ERC2612ExpiredSignature"].ID.Bytes()[:4]) {
		return demoDollar.UnpackERC2612ExpiredSignatureError(raw[4:])
	}
	if bytes.Equal(raw[:4], demoDollar.abi.Errors["ERC2612InvalidSigner"].ID.Bytes()[:4]) {
		return demoDollar.UnpackERC2612InvalidSignerError(raw[4:])
	}
	if bytes.Equal(raw[:4], demoDollar.abi.Errors["InvalidAccountNonce"].ID.Bytes()[:4]) {
		return demoDollar.UnpackInvalidAccountNonceError(raw[4:])
	}
	if bytes.Equal(raw[:4], demoDollar.abi.Errors["InvalidShortString"].ID.Bytes()[:4]) {
		return demoDollar.UnpackInvalidShortStringError(raw[4:])
	}
	if bytes.Equal(raw[:4], demoDollar.abi.Errors["NotMinter"].ID.Bytes()[:4]) {
		return demoDollar.UnpackNotMinterError(raw[4:])
	}
	if bytes.Equal(raw[:4], demoDollar.abi.Errors["StringTooLong"].ID.Bytes()[:4]) {
		return demoDollar.UnpackStringTooLongError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// DemoDollarECDSAInvalidSignature represents a ECDSAInvalidSignature error raised by the DemoDollar contract.
type DemoDollarECDSAInvalidSignature struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ECDSAInvalidSignature()
func DemoDollarECDSAInvalidSignatureErrorID() common.Hash {
	return common.HexToHash("0xf645eedf0193584640b6b90cb9477e4c95b98636c148a891d4c0a146dc46e75a")
}

// UnpackECDSAInvalidSignatureError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ECDSAInvalidSignature()
func (demoDollar *DemoDollar) UnpackECDSAInvalidSignatureError(raw []byte) (*DemoDollarECDSAInvalidSignature, error) {
	out := new(DemoDollarECDSAInvalidSignature)
	if err := demoDollar.abi.UnpackIntoInterface(out, "ECDSAInvalidSignature", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DemoDollarECDSAInvalidSignatureLength represents a ECDSAInvalidSignatureLength error raised by the DemoDollar contract.
type DemoDollarECDSAInvalidSignatureLength struct {
	Length *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ECDSAInvalidSignatureLength(uint256 length)
func DemoDollarECDSAInvalidSignatureLengthErrorID() common.Hash {
	return common.HexToHash("0xfce698f7e8e5342cd615f641317bc45fe7e1e4a8b0a14dd1383ff8dc9c41917f")
}

// UnpackECDSAInvalidSignatureLengthError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ECDSAInvalidSignatureLength(uint256 length)
func (demoDollar *DemoDollar) UnpackECDSAInvalidSignatureLengthError(raw []byte) (*DemoDollarECDSAInvalidSignatureLength, error) {
	out := new(DemoDollarECDSAInvalidSignatureLength)
	if err := demoDollar.abi.UnpackIntoInterface(out, "ECDSAInvalidSignatureLength", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DemoDollarECDSAInvalidSignatureS represents a ECDSAInvalidSignatureS error raised by the DemoDollar contract.
type DemoDollarECDSAInvalidSignatureS struct {
	S [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ECDSAInvalidSignatureS(bytes32 s)
func DemoDollarECDSAInvalidSignatureSErrorID() common.Hash {
	return common.HexToHash("0xd78bce0cccb935155ed6428d1c13e50b7f3550fd2b66b9fe266006fea4a5e1eb")
}

// UnpackECDSAInvalidSignatureSError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ECDSAInvalidSignatureS(bytes32 s)
func (demoDollar *DemoDollar) UnpackECDSAInvalidSignatureSError(raw []byte) (*DemoDollarECDSAInvalidSignatureS, error) {
	out := new(DemoDollarECDSAInvalidSignatureS)
	if err := demoDollar.abi.UnpackIntoInterface(out, "ECDSAInvalidSignatureS", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DemoDollarERC20InsufficientAllowance represents a ERC20InsufficientAllowance error raised by the DemoDollar contract.
type DemoDollarERC20InsufficientAllowance struct {
	Spender   common.Address
	Allowance *big.Int
	Needed    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func DemoDollarERC20InsufficientAllowanceErrorID() common.Hash {
	return common.HexToHash("0xfb8f41b23e99d2101d86da76cdfa87dd51c82ed07d3cb62cbc473e469dbc75c3")
}

// UnpackERC20InsufficientAllowanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientAllowance(address spender, uint256 allowance, uint256 needed)
func (demoDollar *DemoDollar) UnpackERC20InsufficientAllowanceError(raw []byte) (*DemoDollarERC20InsufficientAllowance, error) {
	out := new(DemoDollarERC20InsufficientAllowance)
	if err := demoDollar.abi.UnpackIntoInterface(out, "ERC20InsufficientAllowance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DemoDollarERC20InsufficientBalance represents a ERC20InsufficientBalance error raised by the DemoDollar contract.
type DemoDollarERC20InsufficientBalance struct {
	Sender  common.Address
	Balance *big.Int
	Needed  *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func DemoDollarERC20InsufficientBalanceErrorID() common.Hash {
	return common.HexToHash("0xe450d38cd8d9f7d95077d567d60ed49c7254716e6ad08fc9872816c97e0ffec6")
}

// UnpackERC20InsufficientBalanceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InsufficientBalance(address sender, uint256 balance, uint256 needed)
func (demoDollar *DemoDollar) UnpackERC20InsufficientBalanceError(raw []byte) (*DemoDollarERC20InsufficientBalance, error) {
	out := new(DemoDollarERC20InsufficientBalance)
	if err := demoDollar.abi.UnpackIntoInterface(out, "ERC20InsufficientBalance", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DemoDollarERC20InvalidApprover represents a ERC20InvalidApprover error raised by the DemoDollar contract.
type DemoDollarERC20InvalidApprover struct {
	Approver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidApprover(address approver)
func DemoDollarERC20InvalidApproverErrorID() common.Hash {
	return common.HexToHash("0xe602df05cc75712490294c6c104ab7c17f4030363910a7a2626411c6d3118847")
}

// UnpackERC20InvalidApproverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidApprover(address approver)
func (demoDollar *DemoDollar) UnpackERC20InvalidApproverError(raw []byte) (*DemoDollarERC20InvalidApprover, error) {
	out := new(DemoDollarERC20InvalidApprover)
	if err := demoDollar.abi.UnpackIntoInterface(out, "ERC20InvalidApprover", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DemoDollarERC20InvalidReceiver represents a ERC20InvalidReceiver error raised by the DemoDollar contract.
type DemoDollarERC20InvalidReceiver struct {
	Receiver common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func DemoDollarERC20InvalidReceiverErrorID() common.Hash {
	return common.HexToHash("0xec442f055133b72f3b2f9f0bb351c406b178527de2040a7d1feb4e058771f613")
}

// UnpackERC20InvalidReceiverError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidReceiver(address receiver)
func (demoDollar *DemoDollar) UnpackERC20InvalidReceiverError(raw []byte) (*DemoDollarERC20InvalidReceiver, error) {
	out := new(DemoDollarERC20InvalidReceiver)
	if err := demoDollar.abi.UnpackIntoInterface(out, "ERC20InvalidReceiver", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DemoDollarERC20InvalidSender represents a ERC20InvalidSender error raised by the DemoDollar contract.
type DemoDollarERC20InvalidSender struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSender(address sender)
func DemoDollarERC20InvalidSenderErrorID() common.Hash {
	return common.HexToHash("0x96c6fd1edd0cd6ef7ff0ecc0facdf53148dc0048b57fe58af65755250a7a96bd")
}

// UnpackERC20InvalidSenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSender(address sender)
func (demoDollar *DemoDollar) UnpackERC20InvalidSenderError(raw []byte) (*DemoDollarERC20InvalidSender, error) {
	out := new(DemoDollarERC20InvalidSender)
	if err := demoDollar.abi.UnpackIntoInterface(out, "ERC20InvalidSender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DemoDollarERC20InvalidSpender represents a ERC20InvalidSpender error raised by the DemoDollar contract.
type DemoDollarERC20InvalidSpender struct {
	Spender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC20InvalidSpender(address spender)
func DemoDollarERC20InvalidSpenderErrorID() common.Hash {
	return common.HexToHash("0x94280d62c347d8d9f4d59a76ea321452406db88df38e0c9da304f58b57b373a2")
}

// UnpackERC20InvalidSpenderError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC20InvalidSpender(address spender)
func (demoDollar *DemoDollar) UnpackERC20InvalidSpenderError(raw []byte) (*DemoDollarERC20InvalidSpender, error) {
	out := new(DemoDollarERC20InvalidSpender)
	if err := demoDollar.abi.UnpackIntoInterface(out, "ERC20InvalidSpender", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DemoDollarERC2612ExpiredSignature represents a ERC2612ExpiredSignature error raised by the DemoDollar contract.
type DemoDollarERC2612ExpiredSignature struct {
	Deadline *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC2612ExpiredSignature(uint256 deadline)
func DemoDollarERC2612ExpiredSignatureErrorID() common.Hash {
	return common.HexToHash("0x627913023c184eaad13735d5a3d2657ae76ec9a872a70e0fc57522ef1a114d58")
}

// UnpackERC2612ExpiredSignatureError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC2612ExpiredSignature(uint256 deadline)
func (demoDollar *DemoDollar) UnpackERC2612ExpiredSignatureError(raw []byte) (*DemoDollarERC2612ExpiredSignature, error) {
	out := new(DemoDollarERC2612ExpiredSignature)
	if err := demoDollar.abi.UnpackIntoInterface(out, "ERC2612ExpiredSignature", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DemoDollarERC2612InvalidSigner represents a ERC2612InvalidSigner error raised by the DemoDollar contract.
type DemoDollarERC2612InvalidSigner struct {
	Signer common.Address
	Owner  common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ERC2612InvalidSigner(address signer, address owner)
func DemoDollarERC2612InvalidSignerErrorID() common.Hash {
	return common.HexToHash("0x4b800e463b323b1d856edf9dec70329a639d13874a57f5c28219ff57128756db")
}

// UnpackERC2612InvalidSignerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ERC2612InvalidSigner(address signer, address owner)
func (demoDollar *DemoDollar) UnpackERC2612InvalidSignerError(raw []byte) (*DemoDollarERC2612InvalidSigner, error) {
	out := new(DemoDollarERC2612InvalidSigner)
	if err := demoDollar.abi.UnpackIntoInterface(out, "ERC2612InvalidSigner", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DemoDollarInvalidAccountNonce represents a InvalidAccountNonce error raised by the DemoDollar contract.
type DemoDollarInvalidAccountNonce struct {
	Account      common.Address
	CurrentNonce *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidAccountNonce(address account, uint256 currentNonce)
func DemoDollarInvalidAccountNonceErrorID() common.Hash {
	return common.HexToHash("0x752d88c0de02638abf10e8e31861e4c68dc1f3a1e7d840e580683f2c282bfc7a")
}

// UnpackInvalidAccountNonceError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidAccountNonce(address account, uint256 currentNonce)
func (demoDollar *DemoDollar) UnpackInvalidAccountNonceError(raw []byte) (*DemoDollarInvalidAccountNonce, error) {
	out := new(DemoDollarInvalidAccountNonce)
	if err := demoDollar.abi.UnpackIntoInterface(out, "InvalidAccountNonce", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DemoDollarInvalidShortString represents a InvalidShortString error raised by the DemoDollar contract.
type DemoDollarInvalidShortString struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidShortString()
func DemoDollarInvalidShortStringErrorID() common.Hash {
	return common.HexToHash("0xb3512b0c6163e5f0bafab72bb631b9d58cd7a731b082f910338aa21c83d5c274")
}

// UnpackInvalidShortStringError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidShortString()
func (demoDollar *DemoDollar) UnpackInvalidShortStringError(raw []byte) (*DemoDollarInvalidShortString, error) {
	out := new(DemoDollarInvalidShortString)
	if err := demoDollar.abi.UnpackIntoInterface(out, "InvalidShortString", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DemoDollarNotMinter represents a NotMinter error raised by the DemoDollar contract.
type DemoDollarNotMinter struct {
	Sender common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotMinter(address sender)
func DemoDollarNotMinterErrorID() common.Hash {
	return common.HexToHash("0x361c31f27e729a8322ec0a67a437cd1a685fbc0124c358ce2bac49ea8a779111")
}

// UnpackNotMinterError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotMinter(address sender)
func (demoDollar *DemoDollar) UnpackNotMinterError(raw []byte) (*DemoDollarNotMinter, error) {
	out := new(DemoDollarNotMinter)
	if err := demoDollar.abi.UnpackIntoInterface(out, "NotMinter", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// DemoDollarStringTooLong represents a StringTooLong error raised by the DemoDollar contract.
type DemoDollarStringTooLong struct {
	Str string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StringTooLong(string str)
func DemoDollarStringTooLongErrorID() common.Hash {
	return common.HexToHash("0x305a27a93f8e33b7392df0a0f91d6fc63847395853c45991eec52dbf24d72381")
}

// UnpackStringTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StringTooLong(string str)
func (demoDollar *DemoDollar) UnpackStringTooLongError(raw []byte) (*DemoDollarStringTooLong, error) {
	out := new(DemoDollarStringTooLong)
	if err := demoDollar.abi.UnpackIntoInterface(out, "StringTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowMetaData contains all meta data concerning the Escrow contract.
var EscrowMetaData = bind.MetaData{
	ABI: "[{\"type\":\"function\",\"name\":\"account\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"balance\",\"type\":\"uint128\",\"internalType\":\"uint128\"},{\"name\":\"exitAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"exits\",\"type\":\"uint88\",\"internalType\":\"uint88\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"booking\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[{\"name\":\"state\",\"type\":\"uint8\",\"internalType\":\"enumState\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"bid\",\"type\":\"bytes26\",\"internalType\":\"bytes26\"},{\"name\":\"released\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"refunded\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"deposit\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"depositWithAuthorization\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"validAfter\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"validBefore\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"nonce\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"v\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"s\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"depositWithPermit\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"deadline\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"v\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"s\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"dispute\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"evidence\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"exit\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"on\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"exitSigned\",\"inputs\":[{\"name\":\"order\",\"type\":\"tuple\",\"internalType\":\"structExit\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"on\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"finish\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"finishBatch\",\"inputs\":[{\"name\":\"agreements\",\"type\":\"tuple[]\",\"internalType\":\"structAgreement[]\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]}],\"outputs\":[{\"name\":\"finished\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"fund\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"fundSigned\",\"inputs\":[{\"name\":\"order\",\"type\":\"tuple\",\"internalType\":\"structFund\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"handover\",\"inputs\":[{\"name\":\"membership\",\"type\":\"tuple\",\"internalType\":\"structMembership\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"hashBid\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"hashNeed\",\"inputs\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]}],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"isListed\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"join\",\"inputs\":[{\"name\":\"membership\",\"type\":\"tuple\",\"internalType\":\"structMembership\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"leave\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"move\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"released\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"receipt\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"refunded\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"refund\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"noShow\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"nonceUsed\",\"inputs\":[{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"open\",\"inputs\":[{\"name\":\"opening\",\"type\":\"tuple\",\"internalType\":\"structOpening\",\"components\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"needSignature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"bidSignature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"pickSignature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"openBatch\",\"inputs\":[{\"name\":\"openings\",\"type\":\"tuple[]\",\"internalType\":\"structOpening[]\",\"components\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"needSignature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"bidSignature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"pickSignature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]},{\"name\":\"all\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"outputs\":[{\"name\":\"opened\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"operator\",\"inputs\":[{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operator_\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"revoke\",\"inputs\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"rule\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"toPayee\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"setOperator\",\"inputs\":[{\"name\":\"operator_\",\"type\":\"tuple\",\"internalType\":\"structOperator\",\"components\":[{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"operator\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settle\",\"inputs\":[{\"name\":\"settlement\",\"type\":\"tuple\",\"internalType\":\"structSettlement\",\"components\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"proof\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"settleBatch\",\"inputs\":[{\"name\":\"settlements\",\"type\":\"tuple[]\",\"internalType\":\"structSettlement[]\",\"components\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"proof\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]}],\"outputs\":[{\"name\":\"settled\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"start\",\"inputs\":[{\"name\":\"agreement\",\"type\":\"tuple\",\"internalType\":\"structAgreement\",\"components\":[{\"name\":\"need\",\"type\":\"tuple\",\"internalType\":\"structNeed\",\"components\":[{\"name\":\"rider\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"choose\",\"type\":\"bool\",\"internalType\":\"bool\"},{\"name\":\"codes\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"trip\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"rules\",\"type\":\"tuple\",\"internalType\":\"structRules\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"arbiter\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"marketBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"cancelBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"silentBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"answerFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"disputeFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"ruleFor\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]}]},{\"name\":\"bid\",\"type\":\"tuple\",\"internalType\":\"structBid\",\"components\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]}]},{\"name\":\"code\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"vehicle\",\"inputs\":[{\"name\":\"vehicle_\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"voidNonces\",\"inputs\":[{\"name\":\"word\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"mask\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdraw\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"withdrawSigned\",\"inputs\":[{\"name\":\"order\",\"type\":\"tuple\",\"internalType\":\"structWithdraw\",\"components\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"fee\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"name\":\"signature\",\"type\":\"bytes\",\"internalType\":\"bytes\"},{\"name\":\"allow\",\"type\":\"bytes\",\"internalType\":\"bytes\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"Closed\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"cause\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"enumCause\"},{\"name\":\"from\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"enumState\"},{\"name\":\"paid\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"refunded\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"toMarket\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"toVehicle\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Deposited\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"balance\",\"type\":\"uint128\",\"indexed\":false,\"internalType\":\"uint128\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Disputed\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"by\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"state\",\"type\":\"uint8\",\"indexed\":false,\"internalType\":\"enumState\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"evidence\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"ExitChanged\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"exitAt\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"exits\",\"type\":\"uint88\",\"indexed\":false,\"internalType\":\"uint88\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Funded\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"balance\",\"type\":\"uint128\",\"indexed\":false,\"internalType\":\"uint128\"},{\"name\":\"free\",\"type\":\"uint128\",\"indexed\":false,\"internalType\":\"uint128\"},{\"name\":\"order\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"HandedOver\",\"inputs\":[{\"name\":\"vehicle\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Joined\",\"inputs\":[{\"name\":\"vehicle\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"indexed\":false,\"internalType\":\"uint16\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Left\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"free\",\"type\":\"bool\",\"indexed\":false,\"internalType\":\"bool\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Moved\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"paid\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"refunded\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"toMarket\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"toVehicle\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"NoShown\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"NoncesVoided\",\"inputs\":[{\"name\":\"who\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"word\",\"type\":\"uint256\",\"indexed\":true,\"internalType\":\"uint256\"},{\"name\":\"mask\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Opened\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"rider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"vehicle\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"bid\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"},{\"name\":\"owner\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"token\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"OperatorSet\",\"inputs\":[{\"name\":\"market\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"operator\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Revoked\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"rider\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Skipped\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"index\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"},{\"name\":\"reason\",\"type\":\"bytes\",\"indexed\":false,\"internalType\":\"bytes\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Started\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"indexed\":true,\"internalType\":\"bytes32\"},{\"name\":\"until\",\"type\":\"uint40\",\"indexed\":false,\"internalType\":\"uint40\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Withdrawn\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"fee\",\"type\":\"uint96\",\"indexed\":false,\"internalType\":\"uint96\"},{\"name\":\"sender\",\"type\":\"address\",\"indexed\":false,\"internalType\":\"address\"},{\"name\":\"balance\",\"type\":\"uint128\",\"indexed\":false,\"internalType\":\"uint128\"},{\"name\":\"order\",\"type\":\"bytes32\",\"indexed\":false,\"internalType\":\"bytes32\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"AboveCap\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"toPayee\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"cap\",\"type\":\"uint96\",\"internalType\":\"uint96\"}]},{\"type\":\"error\",\"name\":\"AlreadyJoined\",\"inputs\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"BadRecipient\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"BalanceTooLow\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"BidAboveMaximum\",\"inputs\":[{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"maxAmount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}]},{\"type\":\"error\",\"name\":\"BidExpired\",\"inputs\":[{\"name\":\"expires\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"DeadlinePassed\",\"inputs\":[{\"name\":\"deadline\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"EndsInThePast\",\"inputs\":[{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"FeeAboveAmount\",\"inputs\":[{\"name\":\"fee\",\"type\":\"uint96\",\"internalType\":\"uint96\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}]},{\"type\":\"error\",\"name\":\"InvalidSignature\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ItemFailed\",\"inputs\":[{\"name\":\"index\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"reason\",\"type\":\"bytes\",\"internalType\":\"bytes\"}]},{\"type\":\"error\",\"name\":\"MoreThanAmount\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"total\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"amount\",\"type\":\"uint96\",\"internalType\":\"uint96\"}]},{\"type\":\"error\",\"name\":\"NeedTaken\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"state\",\"type\":\"uint8\",\"internalType\":\"enumState\"}]},{\"type\":\"error\",\"name\":\"NonceNotNext\",\"inputs\":[{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"next\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"NonceUsed\",\"inputs\":[{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"nonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"NotAMarket\",\"inputs\":[{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotJoined\",\"inputs\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"NotTheBooking\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"bid\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"NothingToMove\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"OpenTooLate\",\"inputs\":[{\"name\":\"openBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"PayeesDiffer\",\"inputs\":[{\"name\":\"vehicle\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"vehicleBps\",\"type\":\"uint16\",\"internalType\":\"uint16\"}]},{\"type\":\"error\",\"name\":\"PickupOutOfRange\",\"inputs\":[{\"name\":\"pickupBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"earliest\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"latest\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"ServiceTooFar\",\"inputs\":[{\"name\":\"serviceBy\",\"type\":\"uint40\",\"internalType\":\"uint40\"},{\"name\":\"latest\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ShareTooLarge\",\"inputs\":[{\"name\":\"bps\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"most\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"StillHeld\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"who\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"market\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"exitAt\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"TokenNotListed\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"TooEarly\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"from\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"TooLate\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"until\",\"type\":\"uint40\",\"internalType\":\"uint40\"}]},{\"type\":\"error\",\"name\":\"TransferMismatch\",\"inputs\":[{\"name\":\"token\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"expected\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"received\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"WindowOutOfRange\",\"inputs\":[{\"name\":\"window\",\"type\":\"uint32\",\"internalType\":\"uint32\"},{\"name\":\"longest\",\"type\":\"uint32\",\"internalType\":\"uint32\"}]},{\"type\":\"error\",\"name\":\"WrongCode\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"WrongState\",\"inputs\":[{\"name\":\"need\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"state\",\"type\":\"uint8\",\"internalType\":\"enumState\"}]}]",
	ID:  "Escrow",
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

// PackAccount is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf052c845.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function account(address token, address who, address market) view returns(uint128 balance, uint40 exitAt, uint88 exits)
func (iEscrow *Escrow) PackAccount(token common.Address, who common.Address, market common.Address) []byte {
	enc, err := iEscrow.abi.Pack("account", token, who, market)
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
func (iEscrow *Escrow) TryPackAccount(token common.Address, who common.Address, market common.Address) ([]byte, error) {
	return iEscrow.abi.Pack("account", token, who, market)
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
func (iEscrow *Escrow) UnpackAccount(data []byte) (AccountOutput, error) {
	out, err := iEscrow.abi.Unpack("account", data)
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
func (iEscrow *Escrow) PackBooking(need [32]byte) []byte {
	enc, err := iEscrow.abi.Pack("booking", need)
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
func (iEscrow *Escrow) TryPackBooking(need [32]byte) ([]byte, error) {
	return iEscrow.abi.Pack("booking", need)
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
func (iEscrow *Escrow) UnpackBooking(data []byte) (BookingOutput, error) {
	out, err := iEscrow.abi.Unpack("booking", data)
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
func (iEscrow *Escrow) PackDeposit(token common.Address, who common.Address, market common.Address, amount *big.Int) []byte {
	enc, err := iEscrow.abi.Pack("deposit", token, who, market, amount)
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
func (iEscrow *Escrow) TryPackDeposit(token common.Address, who common.Address, market common.Address, amount *big.Int) ([]byte, error) {
	return iEscrow.abi.Pack("deposit", token, who, market, amount)
}

// PackDepositWithAuthorization is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6f6fd402.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function depositWithAuthorization(address token, address owner, uint96 amount, uint256 validAfter, uint256 validBefore, bytes32 nonce, uint8 v, bytes32 r, bytes32 s) returns()
func (iEscrow *Escrow) PackDepositWithAuthorization(token common.Address, owner common.Address, amount *big.Int, validAfter *big.Int, validBefore *big.Int, nonce [32]byte, v uint8, r [32]byte, s [32]byte) []byte {
	enc, err := iEscrow.abi.Pack("depositWithAuthorization", token, owner, amount, validAfter, validBefore, nonce, v, r, s)
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
func (iEscrow *Escrow) TryPackDepositWithAuthorization(token common.Address, owner common.Address, amount *big.Int, validAfter *big.Int, validBefore *big.Int, nonce [32]byte, v uint8, r [32]byte, s [32]byte) ([]byte, error) {
	return iEscrow.abi.Pack("depositWithAuthorization", token, owner, amount, validAfter, validBefore, nonce, v, r, s)
}

// PackDepositWithPermit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x9679d2c1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function depositWithPermit(address token, address owner, uint96 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s) returns()
func (iEscrow *Escrow) PackDepositWithPermit(token common.Address, owner common.Address, amount *big.Int, deadline *big.Int, v uint8, r [32]byte, s [32]byte) []byte {
	enc, err := iEscrow.abi.Pack("depositWithPermit", token, owner, amount, deadline, v, r, s)
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
func (iEscrow *Escrow) TryPackDepositWithPermit(token common.Address, owner common.Address, amount *big.Int, deadline *big.Int, v uint8, r [32]byte, s [32]byte) ([]byte, error) {
	return iEscrow.abi.Pack("depositWithPermit", token, owner, amount, deadline, v, r, s)
}

// PackDispute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd56dd112.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function dispute(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)) agreement, bytes32 evidence, bytes signature) returns()
func (iEscrow *Escrow) PackDispute(agreement Agreement, evidence [32]byte, signature []byte) []byte {
	enc, err := iEscrow.abi.Pack("dispute", agreement, evidence, signature)
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
func (iEscrow *Escrow) TryPackDispute(agreement Agreement, evidence [32]byte, signature []byte) ([]byte, error) {
	return iEscrow.abi.Pack("dispute", agreement, evidence, signature)
}

// PackExit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe83b0095.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function exit(address token, address market, bool on) returns()
func (iEscrow *Escrow) PackExit(token common.Address, market common.Address, on bool) []byte {
	enc, err := iEscrow.abi.Pack("exit", token, market, on)
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
func (iEscrow *Escrow) TryPackExit(token common.Address, market common.Address, on bool) ([]byte, error) {
	return iEscrow.abi.Pack("exit", token, market, on)
}

// PackExitSigned is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3194bb34.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function exitSigned((address,address,address,bool,uint256) order, bytes signature) returns()
func (iEscrow *Escrow) PackExitSigned(order Exit, signature []byte) []byte {
	enc, err := iEscrow.abi.Pack("exitSigned", order, signature)
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
func (iEscrow *Escrow) TryPackExitSigned(order Exit, signature []byte) ([]byte, error) {
	return iEscrow.abi.Pack("exitSigned", order, signature)
}

// PackFinish is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xf70e7acd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function finish(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)) agreement) returns()
func (iEscrow *Escrow) PackFinish(agreement Agreement) []byte {
	enc, err := iEscrow.abi.Pack("finish", agreement)
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
func (iEscrow *Escrow) TryPackFinish(agreement Agreement) ([]byte, error) {
	return iEscrow.abi.Pack("finish", agreement)
}

// PackFinishBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfb17bb2c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function finishBatch(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40))[] agreements) returns(uint256 finished)
func (iEscrow *Escrow) PackFinishBatch(agreements []Agreement) []byte {
	enc, err := iEscrow.abi.Pack("finishBatch", agreements)
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
func (iEscrow *Escrow) TryPackFinishBatch(agreements []Agreement) ([]byte, error) {
	return iEscrow.abi.Pack("finishBatch", agreements)
}

// UnpackFinishBatch is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfb17bb2c.
//
// Solidity: function finishBatch(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40))[] agreements) returns(uint256 finished)
func (iEscrow *Escrow) UnpackFinishBatch(data []byte) (*big.Int, error) {
	out, err := iEscrow.abi.Unpack("finishBatch", data)
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
func (iEscrow *Escrow) PackFund(token common.Address, market common.Address, amount *big.Int) []byte {
	enc, err := iEscrow.abi.Pack("fund", token, market, amount)
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
func (iEscrow *Escrow) TryPackFund(token common.Address, market common.Address, amount *big.Int) ([]byte, error) {
	return iEscrow.abi.Pack("fund", token, market, amount)
}

// PackFundSigned is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3acd2b98.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function fundSigned((address,address,address,uint96,uint256,uint40) order, bytes signature) returns()
func (iEscrow *Escrow) PackFundSigned(order Fund, signature []byte) []byte {
	enc, err := iEscrow.abi.Pack("fundSigned", order, signature)
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
func (iEscrow *Escrow) TryPackFundSigned(order Fund, signature []byte) ([]byte, error) {
	return iEscrow.abi.Pack("fundSigned", order, signature)
}

// PackHandover is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x804fa698.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function handover((address,address,uint16,uint40,uint256) membership, bytes signature) returns()
func (iEscrow *Escrow) PackHandover(membership Membership, signature []byte) []byte {
	enc, err := iEscrow.abi.Pack("handover", membership, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHandover is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x804fa698.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function handover((address,address,uint16,uint40,uint256) membership, bytes signature) returns()
func (iEscrow *Escrow) TryPackHandover(membership Membership, signature []byte) ([]byte, error) {
	return iEscrow.abi.Pack("handover", membership, signature)
}

// PackHashBid is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f0b557d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function hashBid(bytes32 need, (address,address,uint96,uint16,uint40,uint40) bid) pure returns(bytes32)
func (iEscrow *Escrow) PackHashBid(need [32]byte, bid Bid) []byte {
	enc, err := iEscrow.abi.Pack("hashBid", need, bid)
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
func (iEscrow *Escrow) TryPackHashBid(need [32]byte, bid Bid) ([]byte, error) {
	return iEscrow.abi.Pack("hashBid", need, bid)
}

// UnpackHashBid is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8f0b557d.
//
// Solidity: function hashBid(bytes32 need, (address,address,uint96,uint16,uint40,uint40) bid) pure returns(bytes32)
func (iEscrow *Escrow) UnpackHashBid(data []byte) ([32]byte, error) {
	out, err := iEscrow.abi.Unpack("hashBid", data)
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
func (iEscrow *Escrow) PackHashNeed(need Need) []byte {
	enc, err := iEscrow.abi.Pack("hashNeed", need)
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
func (iEscrow *Escrow) TryPackHashNeed(need Need) ([]byte, error) {
	return iEscrow.abi.Pack("hashNeed", need)
}

// UnpackHashNeed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf38c86c3.
//
// Solidity: function hashNeed((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)) need) pure returns(bytes32)
func (iEscrow *Escrow) UnpackHashNeed(data []byte) ([32]byte, error) {
	out, err := iEscrow.abi.Unpack("hashNeed", data)
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
func (iEscrow *Escrow) PackIsListed(token common.Address) []byte {
	enc, err := iEscrow.abi.Pack("isListed", token)
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
func (iEscrow *Escrow) TryPackIsListed(token common.Address) ([]byte, error) {
	return iEscrow.abi.Pack("isListed", token)
}

// UnpackIsListed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xf794062e.
//
// Solidity: function isListed(address token) view returns(bool)
func (iEscrow *Escrow) UnpackIsListed(data []byte) (bool, error) {
	out, err := iEscrow.abi.Unpack("isListed", data)
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
// Solidity: function join((address,address,uint16,uint40,uint256) membership, bytes signature) returns()
func (iEscrow *Escrow) PackJoin(membership Membership, signature []byte) []byte {
	enc, err := iEscrow.abi.Pack("join", membership, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackJoin is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xeb19caa7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function join((address,address,uint16,uint40,uint256) membership, bytes signature) returns()
func (iEscrow *Escrow) TryPackJoin(membership Membership, signature []byte) ([]byte, error) {
	return iEscrow.abi.Pack("join", membership, signature)
}

// PackLeave is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xafc4663a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function leave(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)) agreement, bytes signature) returns()
func (iEscrow *Escrow) PackLeave(agreement Agreement, signature []byte) []byte {
	enc, err := iEscrow.abi.Pack("leave", agreement, signature)
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
func (iEscrow *Escrow) TryPackLeave(agreement Agreement, signature []byte) ([]byte, error) {
	return iEscrow.abi.Pack("leave", agreement, signature)
}

// PackMove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d9f6a28.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function move(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)) agreement, uint96 released, bytes receipt, uint96 refunded, bytes refund) returns()
func (iEscrow *Escrow) PackMove(agreement Agreement, released *big.Int, receipt []byte, refunded *big.Int, refund []byte) []byte {
	enc, err := iEscrow.abi.Pack("move", agreement, released, receipt, refunded, refund)
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
func (iEscrow *Escrow) TryPackMove(agreement Agreement, released *big.Int, receipt []byte, refunded *big.Int, refund []byte) ([]byte, error) {
	return iEscrow.abi.Pack("move", agreement, released, receipt, refunded, refund)
}

// PackNoShow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x78e734cd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function noShow(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)) agreement, bytes signature) returns()
func (iEscrow *Escrow) PackNoShow(agreement Agreement, signature []byte) []byte {
	enc, err := iEscrow.abi.Pack("noShow", agreement, signature)
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
func (iEscrow *Escrow) TryPackNoShow(agreement Agreement, signature []byte) ([]byte, error) {
	return iEscrow.abi.Pack("noShow", agreement, signature)
}

// PackNonceUsed is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x1647795e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function nonceUsed(address who, uint256 nonce) view returns(bool)
func (iEscrow *Escrow) PackNonceUsed(who common.Address, nonce *big.Int) []byte {
	enc, err := iEscrow.abi.Pack("nonceUsed", who, nonce)
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
func (iEscrow *Escrow) TryPackNonceUsed(who common.Address, nonce *big.Int) ([]byte, error) {
	return iEscrow.abi.Pack("nonceUsed", who, nonce)
}

// UnpackNonceUsed is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x1647795e.
//
// Solidity: function nonceUsed(address who, uint256 nonce) view returns(bool)
func (iEscrow *Escrow) UnpackNonceUsed(data []byte) (bool, error) {
	out, err := iEscrow.abi.Unpack("nonceUsed", data)
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
func (iEscrow *Escrow) PackOpen(opening Opening) []byte {
	enc, err := iEscrow.abi.Pack("open", opening)
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
func (iEscrow *Escrow) TryPackOpen(opening Opening) ([]byte, error) {
	return iEscrow.abi.Pack("open", opening)
}

// PackOpenBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4077f270.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function openBatch((((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)),bytes,bytes,bytes)[] openings, bool all) returns(uint256 opened)
func (iEscrow *Escrow) PackOpenBatch(openings []Opening, all bool) []byte {
	enc, err := iEscrow.abi.Pack("openBatch", openings, all)
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
func (iEscrow *Escrow) TryPackOpenBatch(openings []Opening, all bool) ([]byte, error) {
	return iEscrow.abi.Pack("openBatch", openings, all)
}

// UnpackOpenBatch is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4077f270.
//
// Solidity: function openBatch((((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)),bytes,bytes,bytes)[] openings, bool all) returns(uint256 opened)
func (iEscrow *Escrow) UnpackOpenBatch(data []byte) (*big.Int, error) {
	out, err := iEscrow.abi.Unpack("openBatch", data)
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
func (iEscrow *Escrow) PackOperator(market common.Address, operator common.Address) []byte {
	enc, err := iEscrow.abi.Pack("operator", market, operator)
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
func (iEscrow *Escrow) TryPackOperator(market common.Address, operator common.Address) ([]byte, error) {
	return iEscrow.abi.Pack("operator", market, operator)
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
func (iEscrow *Escrow) UnpackOperator(data []byte) (OperatorOutput, error) {
	out, err := iEscrow.abi.Unpack("operator", data)
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
func (iEscrow *Escrow) PackRevoke(need Need, signature []byte) []byte {
	enc, err := iEscrow.abi.Pack("revoke", need, signature)
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
func (iEscrow *Escrow) TryPackRevoke(need Need, signature []byte) ([]byte, error) {
	return iEscrow.abi.Pack("revoke", need, signature)
}

// PackRule is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa5c61e91.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function rule(((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)) agreement, uint96 toPayee, bytes signature) returns()
func (iEscrow *Escrow) PackRule(agreement Agreement, toPayee *big.Int, signature []byte) []byte {
	enc, err := iEscrow.abi.Pack("rule", agreement, toPayee, signature)
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
func (iEscrow *Escrow) TryPackRule(agreement Agreement, toPayee *big.Int, signature []byte) ([]byte, error) {
	return iEscrow.abi.Pack("rule", agreement, toPayee, signature)
}

// PackSetOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3ea43a47.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setOperator((address,address,uint40,uint256) operator_, bytes signature) returns()
func (iEscrow *Escrow) PackSetOperator(operator Operator, signature []byte) []byte {
	enc, err := iEscrow.abi.Pack("setOperator", operator, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetOperator is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3ea43a47.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setOperator((address,address,uint40,uint256) operator_, bytes signature) returns()
func (iEscrow *Escrow) TryPackSetOperator(operator Operator, signature []byte) ([]byte, error) {
	return iEscrow.abi.Pack("setOperator", operator, signature)
}

// PackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5de1d641.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settle((((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)),bytes) settlement) returns()
func (iEscrow *Escrow) PackSettle(settlement Settlement) []byte {
	enc, err := iEscrow.abi.Pack("settle", settlement)
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
func (iEscrow *Escrow) TryPackSettle(settlement Settlement) ([]byte, error) {
	return iEscrow.abi.Pack("settle", settlement)
}

// PackSettleBatch is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xec900d1e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settleBatch((((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)),bytes)[] settlements) returns(uint256 settled)
func (iEscrow *Escrow) PackSettleBatch(settlements []Settlement) []byte {
	enc, err := iEscrow.abi.Pack("settleBatch", settlements)
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
func (iEscrow *Escrow) TryPackSettleBatch(settlements []Settlement) ([]byte, error) {
	return iEscrow.abi.Pack("settleBatch", settlements)
}

// UnpackSettleBatch is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xec900d1e.
//
// Solidity: function settleBatch((((address,uint96,uint40,uint40,bool,bytes32,bytes32,(address,address,address,uint16,uint16,uint16,uint32,uint32,uint32)),(address,address,uint96,uint16,uint40,uint40)),bytes)[] settlements) returns(uint256 settled)
func (iEscrow *Escrow) UnpackSettleBatch(data []byte) (*big.Int, error) {
	out, err := iEscrow.abi.Unpack("settleBatch", data)
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
func (iEscrow *Escrow) PackStart(agreement Agreement, code [32]byte) []byte {
	enc, err := iEscrow.abi.Pack("start", agreement, code)
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
func (iEscrow *Escrow) TryPackStart(agreement Agreement, code [32]byte) ([]byte, error) {
	return iEscrow.abi.Pack("start", agreement, code)
}

// PackVehicle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x98413fd0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function vehicle(address vehicle_) view returns(address owner, uint16 vehicleBps, uint40 until, uint256 nonce)
func (iEscrow *Escrow) PackVehicle(vehicle common.Address) []byte {
	enc, err := iEscrow.abi.Pack("vehicle", vehicle)
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
func (iEscrow *Escrow) TryPackVehicle(vehicle common.Address) ([]byte, error) {
	return iEscrow.abi.Pack("vehicle", vehicle)
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
func (iEscrow *Escrow) UnpackVehicle(data []byte) (VehicleOutput, error) {
	out, err := iEscrow.abi.Unpack("vehicle", data)
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
func (iEscrow *Escrow) PackVoidNonces(word *big.Int, mask *big.Int) []byte {
	enc, err := iEscrow.abi.Pack("voidNonces", word, mask)
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
func (iEscrow *Escrow) TryPackVoidNonces(word *big.Int, mask *big.Int) ([]byte, error) {
	return iEscrow.abi.Pack("voidNonces", word, mask)
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0dd69ae8.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(address token, address market, uint96 amount, address to) returns()
func (iEscrow *Escrow) PackWithdraw(token common.Address, market common.Address, amount *big.Int, to common.Address) []byte {
	enc, err := iEscrow.abi.Pack("withdraw", token, market, amount, to)
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
func (iEscrow *Escrow) TryPackWithdraw(token common.Address, market common.Address, amount *big.Int, to common.Address) ([]byte, error) {
	return iEscrow.abi.Pack("withdraw", token, market, amount, to)
}

// PackWithdrawSigned is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc056406.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawSigned((address,address,address,uint96,address,uint96,uint256,uint40) order, bytes signature, bytes allow) returns()
func (iEscrow *Escrow) PackWithdrawSigned(order Withdraw, signature []byte, allow []byte) []byte {
	enc, err := iEscrow.abi.Pack("withdrawSigned", order, signature, allow)
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
func (iEscrow *Escrow) TryPackWithdrawSigned(order Withdraw, signature []byte, allow []byte) ([]byte, error) {
	return iEscrow.abi.Pack("withdrawSigned", order, signature, allow)
}

// EscrowClosed represents a Closed event raised by the Escrow contract.
type EscrowClosed struct {
	Need      [32]byte
	Cause     uint8
	From      uint8
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
// Solidity: event Closed(bytes32 indexed need, uint8 cause, uint8 from, uint96 paid, uint96 refunded, uint96 toMarket, uint96 toVehicle)
func (iEscrow *Escrow) UnpackClosedEvent(log *types.Log) (*EscrowClosed, error) {
	event := "Closed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowClosed)
	if len(log.Data) > 0 {
		if err := iEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iEscrow.abi.Events[event].Inputs {
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
func (iEscrow *Escrow) UnpackDepositedEvent(log *types.Log) (*EscrowDeposited, error) {
	event := "Deposited"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowDeposited)
	if len(log.Data) > 0 {
		if err := iEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iEscrow.abi.Events[event].Inputs {
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
func (iEscrow *Escrow) UnpackDisputedEvent(log *types.Log) (*EscrowDisputed, error) {
	event := "Disputed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowDisputed)
	if len(log.Data) > 0 {
		if err := iEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iEscrow.abi.Events[event].Inputs {
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
func (iEscrow *Escrow) UnpackExitChangedEvent(log *types.Log) (*EscrowExitChanged, error) {
	event := "ExitChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowExitChanged)
	if len(log.Data) > 0 {
		if err := iEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iEscrow.abi.Events[event].Inputs {
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
func (iEscrow *Escrow) UnpackFundedEvent(log *types.Log) (*EscrowFunded, error) {
	event := "Funded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowFunded)
	if len(log.Data) > 0 {
		if err := iEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iEscrow.abi.Events[event].Inputs {
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
func (iEscrow *Escrow) UnpackHandedOverEvent(log *types.Log) (*EscrowHandedOver, error) {
	event := "HandedOver"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowHandedOver)
	if len(log.Data) > 0 {
		if err := iEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iEscrow.abi.Events[event].Inputs {
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
func (iEscrow *Escrow) UnpackJoinedEvent(log *types.Log) (*EscrowJoined, error) {
	event := "Joined"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowJoined)
	if len(log.Data) > 0 {
		if err := iEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iEscrow.abi.Events[event].Inputs {
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
func (iEscrow *Escrow) UnpackLeftEvent(log *types.Log) (*EscrowLeft, error) {
	event := "Left"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowLeft)
	if len(log.Data) > 0 {
		if err := iEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iEscrow.abi.Events[event].Inputs {
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
func (iEscrow *Escrow) UnpackMovedEvent(log *types.Log) (*EscrowMoved, error) {
	event := "Moved"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowMoved)
	if len(log.Data) > 0 {
		if err := iEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iEscrow.abi.Events[event].Inputs {
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
func (iEscrow *Escrow) UnpackNoShownEvent(log *types.Log) (*EscrowNoShown, error) {
	event := "NoShown"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowNoShown)
	if len(log.Data) > 0 {
		if err := iEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iEscrow.abi.Events[event].Inputs {
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
func (iEscrow *Escrow) UnpackNoncesVoidedEvent(log *types.Log) (*EscrowNoncesVoided, error) {
	event := "NoncesVoided"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowNoncesVoided)
	if len(log.Data) > 0 {
		if err := iEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iEscrow.abi.Events[event].Inputs {
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
func (iEscrow *Escrow) UnpackOpenedEvent(log *types.Log) (*EscrowOpened, error) {
	event := "Opened"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowOpened)
	if len(log.Data) > 0 {
		if err := iEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iEscrow.abi.Events[event].Inputs {
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
func (iEscrow *Escrow) UnpackOperatorSetEvent(log *types.Log) (*EscrowOperatorSet, error) {
	event := "OperatorSet"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowOperatorSet)
	if len(log.Data) > 0 {
		if err := iEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iEscrow.abi.Events[event].Inputs {
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
func (iEscrow *Escrow) UnpackRevokedEvent(log *types.Log) (*EscrowRevoked, error) {
	event := "Revoked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowRevoked)
	if len(log.Data) > 0 {
		if err := iEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iEscrow.abi.Events[event].Inputs {
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
func (iEscrow *Escrow) UnpackSkippedEvent(log *types.Log) (*EscrowSkipped, error) {
	event := "Skipped"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowSkipped)
	if len(log.Data) > 0 {
		if err := iEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iEscrow.abi.Events[event].Inputs {
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
func (iEscrow *Escrow) UnpackStartedEvent(log *types.Log) (*EscrowStarted, error) {
	event := "Started"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowStarted)
	if len(log.Data) > 0 {
		if err := iEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iEscrow.abi.Events[event].Inputs {
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
func (iEscrow *Escrow) UnpackWithdrawnEvent(log *types.Log) (*EscrowWithdrawn, error) {
	event := "Withdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != iEscrow.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(EscrowWithdrawn)
	if len(log.Data) > 0 {
		if err := iEscrow.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range iEscrow.abi.Events[event].Inputs {
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
func (iEscrow *Escrow) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["AboveCap"].ID.Bytes()[:4]) {
		return iEscrow.UnpackAboveCapError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["AlreadyJoined"].ID.Bytes()[:4]) {
		return iEscrow.UnpackAlreadyJoinedError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["BadRecipient"].ID.Bytes()[:4]) {
		return iEscrow.UnpackBadRecipientError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["BalanceTooLow"].ID.Bytes()[:4]) {
		return iEscrow.UnpackBalanceTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["BidAboveMaximum"].ID.Bytes()[:4]) {
		return iEscrow.UnpackBidAboveMaximumError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["BidExpired"].ID.Bytes()[:4]) {
		return iEscrow.UnpackBidExpiredError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["DeadlinePassed"].ID.Bytes()[:4]) {
		return iEscrow.UnpackDeadlinePassedError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["EndsInThePast"].ID.Bytes()[:4]) {
		return iEscrow.UnpackEndsInThePastError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["FeeAboveAmount"].ID.Bytes()[:4]) {
		return iEscrow.UnpackFeeAboveAmountError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["InvalidSignature"].ID.Bytes()[:4]) {
		return iEscrow.UnpackInvalidSignatureError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["ItemFailed"].ID.Bytes()[:4]) {
		return iEscrow.UnpackItemFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["MoreThanAmount"].ID.Bytes()[:4]) {
		return iEscrow.UnpackMoreThanAmountError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["NeedTaken"].ID.Bytes()[:4]) {
		return iEscrow.UnpackNeedTakenError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["NonceNotNext"].ID.Bytes()[:4]) {
		return iEscrow.UnpackNonceNotNextError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["NonceUsed"].ID.Bytes()[:4]) {
		return iEscrow.UnpackNonceUsedError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["NotAMarket"].ID.Bytes()[:4]) {
		return iEscrow.UnpackNotAMarketError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["NotJoined"].ID.Bytes()[:4]) {
		return iEscrow.UnpackNotJoinedError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["NotTheBooking"].ID.Bytes()[:4]) {
		return iEscrow.UnpackNotTheBookingError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["NothingToMove"].ID.Bytes()[:4]) {
		return iEscrow.UnpackNothingToMoveError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["OpenTooLate"].ID.Bytes()[:4]) {
		return iEscrow.UnpackOpenTooLateError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["PayeesDiffer"].ID.Bytes()[:4]) {
		return iEscrow.UnpackPayeesDifferError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["PickupOutOfRange"].ID.Bytes()[:4]) {
		return iEscrow.UnpackPickupOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["ServiceTooFar"].ID.Bytes()[:4]) {
		return iEscrow.UnpackServiceTooFarError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["ShareTooLarge"].ID.Bytes()[:4]) {
		return iEscrow.UnpackShareTooLargeError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["StillHeld"].ID.Bytes()[:4]) {
		return iEscrow.UnpackStillHeldError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["TokenNotListed"].ID.Bytes()[:4]) {
		return iEscrow.UnpackTokenNotListedError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["TooEarly"].ID.Bytes()[:4]) {
		return iEscrow.UnpackTooEarlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["TooLate"].ID.Bytes()[:4]) {
		return iEscrow.UnpackTooLateError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["TransferMismatch"].ID.Bytes()[:4]) {
		return iEscrow.UnpackTransferMismatchError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["WindowOutOfRange"].ID.Bytes()[:4]) {
		return iEscrow.UnpackWindowOutOfRangeError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["WrongCode"].ID.Bytes()[:4]) {
		return iEscrow.UnpackWrongCodeError(raw[4:])
	}
	if bytes.Equal(raw[:4], iEscrow.abi.Errors["WrongState"].ID.Bytes()[:4]) {
		return iEscrow.UnpackWrongStateError(raw[4:])
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
func (iEscrow *Escrow) UnpackAboveCapError(raw []byte) (*EscrowAboveCap, error) {
	out := new(EscrowAboveCap)
	if err := iEscrow.abi.UnpackIntoInterface(out, "AboveCap", raw); err != nil {
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
func (iEscrow *Escrow) UnpackAlreadyJoinedError(raw []byte) (*EscrowAlreadyJoined, error) {
	out := new(EscrowAlreadyJoined)
	if err := iEscrow.abi.UnpackIntoInterface(out, "AlreadyJoined", raw); err != nil {
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
func (iEscrow *Escrow) UnpackBadRecipientError(raw []byte) (*EscrowBadRecipient, error) {
	out := new(EscrowBadRecipient)
	if err := iEscrow.abi.UnpackIntoInterface(out, "BadRecipient", raw); err != nil {
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
func (iEscrow *Escrow) UnpackBalanceTooLowError(raw []byte) (*EscrowBalanceTooLow, error) {
	out := new(EscrowBalanceTooLow)
	if err := iEscrow.abi.UnpackIntoInterface(out, "BalanceTooLow", raw); err != nil {
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
func (iEscrow *Escrow) UnpackBidAboveMaximumError(raw []byte) (*EscrowBidAboveMaximum, error) {
	out := new(EscrowBidAboveMaximum)
	if err := iEscrow.abi.UnpackIntoInterface(out, "BidAboveMaximum", raw); err != nil {
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
func (iEscrow *Escrow) UnpackBidExpiredError(raw []byte) (*EscrowBidExpired, error) {
	out := new(EscrowBidExpired)
	if err := iEscrow.abi.UnpackIntoInterface(out, "BidExpired", raw); err != nil {
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
func (iEscrow *Escrow) UnpackDeadlinePassedError(raw []byte) (*EscrowDeadlinePassed, error) {
	out := new(EscrowDeadlinePassed)
	if err := iEscrow.abi.UnpackIntoInterface(out, "DeadlinePassed", raw); err != nil {
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
func (iEscrow *Escrow) UnpackEndsInThePastError(raw []byte) (*EscrowEndsInThePast, error) {
	out := new(EscrowEndsInThePast)
	if err := iEscrow.abi.UnpackIntoInterface(out, "EndsInThePast", raw); err != nil {
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
func (iEscrow *Escrow) UnpackFeeAboveAmountError(raw []byte) (*EscrowFeeAboveAmount, error) {
	out := new(EscrowFeeAboveAmount)
	if err := iEscrow.abi.UnpackIntoInterface(out, "FeeAboveAmount", raw); err != nil {
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
func (iEscrow *Escrow) UnpackInvalidSignatureError(raw []byte) (*EscrowInvalidSignature, error) {
	out := new(EscrowInvalidSignature)
	if err := iEscrow.abi.UnpackIntoInterface(out, "InvalidSignature", raw); err != nil {
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
func (iEscrow *Escrow) UnpackItemFailedError(raw []byte) (*EscrowItemFailed, error) {
	out := new(EscrowItemFailed)
	if err := iEscrow.abi.UnpackIntoInterface(out, "ItemFailed", raw); err != nil {
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
func (iEscrow *Escrow) UnpackMoreThanAmountError(raw []byte) (*EscrowMoreThanAmount, error) {
	out := new(EscrowMoreThanAmount)
	if err := iEscrow.abi.UnpackIntoInterface(out, "MoreThanAmount", raw); err != nil {
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
func (iEscrow *Escrow) UnpackNeedTakenError(raw []byte) (*EscrowNeedTaken, error) {
	out := new(EscrowNeedTaken)
	if err := iEscrow.abi.UnpackIntoInterface(out, "NeedTaken", raw); err != nil {
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
func (iEscrow *Escrow) UnpackNonceNotNextError(raw []byte) (*EscrowNonceNotNext, error) {
	out := new(EscrowNonceNotNext)
	if err := iEscrow.abi.UnpackIntoInterface(out, "NonceNotNext", raw); err != nil {
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
func (iEscrow *Escrow) UnpackNonceUsedError(raw []byte) (*EscrowNonceUsed, error) {
	out := new(EscrowNonceUsed)
	if err := iEscrow.abi.UnpackIntoInterface(out, "NonceUsed", raw); err != nil {
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
func (iEscrow *Escrow) UnpackNotAMarketError(raw []byte) (*EscrowNotAMarket, error) {
	out := new(EscrowNotAMarket)
	if err := iEscrow.abi.UnpackIntoInterface(out, "NotAMarket", raw); err != nil {
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
func (iEscrow *Escrow) UnpackNotJoinedError(raw []byte) (*EscrowNotJoined, error) {
	out := new(EscrowNotJoined)
	if err := iEscrow.abi.UnpackIntoInterface(out, "NotJoined", raw); err != nil {
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
func (iEscrow *Escrow) UnpackNotTheBookingError(raw []byte) (*EscrowNotTheBooking, error) {
	out := new(EscrowNotTheBooking)
	if err := iEscrow.abi.UnpackIntoInterface(out, "NotTheBooking", raw); err != nil {
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
func (iEscrow *Escrow) UnpackNothingToMoveError(raw []byte) (*EscrowNothingToMove, error) {
	out := new(EscrowNothingToMove)
	if err := iEscrow.abi.UnpackIntoInterface(out, "NothingToMove", raw); err != nil {
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
func (iEscrow *Escrow) UnpackOpenTooLateError(raw []byte) (*EscrowOpenTooLate, error) {
	out := new(EscrowOpenTooLate)
	if err := iEscrow.abi.UnpackIntoInterface(out, "OpenTooLate", raw); err != nil {
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
func (iEscrow *Escrow) UnpackPayeesDifferError(raw []byte) (*EscrowPayeesDiffer, error) {
	out := new(EscrowPayeesDiffer)
	if err := iEscrow.abi.UnpackIntoInterface(out, "PayeesDiffer", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowPickupOutOfRange represents a PickupOutOfRange error raised by the Escrow contract.
type EscrowPickupOutOfRange struct {
	PickupBy *big.Int
	Earliest *big.Int
	Latest   *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PickupOutOfRange(uint40 pickupBy, uint256 earliest, uint40 latest)
func EscrowPickupOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0x717264f14a5a1e4b09c5b99b62dcd421b180958fbcb69df8ce53844dbc40c4d8")
}

// UnpackPickupOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PickupOutOfRange(uint40 pickupBy, uint256 earliest, uint40 latest)
func (iEscrow *Escrow) UnpackPickupOutOfRangeError(raw []byte) (*EscrowPickupOutOfRange, error) {
	out := new(EscrowPickupOutOfRange)
	if err := iEscrow.abi.UnpackIntoInterface(out, "PickupOutOfRange", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowServiceTooFar represents a ServiceTooFar error raised by the Escrow contract.
type EscrowServiceTooFar struct {
	ServiceBy *big.Int
	Latest    *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ServiceTooFar(uint40 serviceBy, uint256 latest)
func EscrowServiceTooFarErrorID() common.Hash {
	return common.HexToHash("0xc360a1561e27b6604b170114c51c7f1006c9293ece3a65d05b0309130b3804e5")
}

// UnpackServiceTooFarError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ServiceTooFar(uint40 serviceBy, uint256 latest)
func (iEscrow *Escrow) UnpackServiceTooFarError(raw []byte) (*EscrowServiceTooFar, error) {
	out := new(EscrowServiceTooFar)
	if err := iEscrow.abi.UnpackIntoInterface(out, "ServiceTooFar", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowShareTooLarge represents a ShareTooLarge error raised by the Escrow contract.
type EscrowShareTooLarge struct {
	Bps  *big.Int
	Most *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ShareTooLarge(uint256 bps, uint256 most)
func EscrowShareTooLargeErrorID() common.Hash {
	return common.HexToHash("0xdebe55c3f62bc27bdcf79327994978cf1c8662de2b2d507ded5a2c27eb357eb5")
}

// UnpackShareTooLargeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ShareTooLarge(uint256 bps, uint256 most)
func (iEscrow *Escrow) UnpackShareTooLargeError(raw []byte) (*EscrowShareTooLarge, error) {
	out := new(EscrowShareTooLarge)
	if err := iEscrow.abi.UnpackIntoInterface(out, "ShareTooLarge", raw); err != nil {
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
func (iEscrow *Escrow) UnpackStillHeldError(raw []byte) (*EscrowStillHeld, error) {
	out := new(EscrowStillHeld)
	if err := iEscrow.abi.UnpackIntoInterface(out, "StillHeld", raw); err != nil {
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
func (iEscrow *Escrow) UnpackTokenNotListedError(raw []byte) (*EscrowTokenNotListed, error) {
	out := new(EscrowTokenNotListed)
	if err := iEscrow.abi.UnpackIntoInterface(out, "TokenNotListed", raw); err != nil {
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
func (iEscrow *Escrow) UnpackTooEarlyError(raw []byte) (*EscrowTooEarly, error) {
	out := new(EscrowTooEarly)
	if err := iEscrow.abi.UnpackIntoInterface(out, "TooEarly", raw); err != nil {
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
func (iEscrow *Escrow) UnpackTooLateError(raw []byte) (*EscrowTooLate, error) {
	out := new(EscrowTooLate)
	if err := iEscrow.abi.UnpackIntoInterface(out, "TooLate", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowTransferMismatch represents a TransferMismatch error raised by the Escrow contract.
type EscrowTransferMismatch struct {
	Token    common.Address
	Expected *big.Int
	Received *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TransferMismatch(address token, uint256 expected, uint256 received)
func EscrowTransferMismatchErrorID() common.Hash {
	return common.HexToHash("0x43a670fe9d91ae06f8743a509c9506421387085eb2dcea76a023949f85b2d966")
}

// UnpackTransferMismatchError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TransferMismatch(address token, uint256 expected, uint256 received)
func (iEscrow *Escrow) UnpackTransferMismatchError(raw []byte) (*EscrowTransferMismatch, error) {
	out := new(EscrowTransferMismatch)
	if err := iEscrow.abi.UnpackIntoInterface(out, "TransferMismatch", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// EscrowWindowOutOfRange represents a WindowOutOfRange error raised by the Escrow contract.
type EscrowWindowOutOfRange struct {
	Window  uint32
	Longest uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WindowOutOfRange(uint32 window, uint32 longest)
func EscrowWindowOutOfRangeErrorID() common.Hash {
	return common.HexToHash("0xc801250a56e383fc1e8abe48a885689dd0fe02c294e7fbded55e135447adc03c")
}

// UnpackWindowOutOfRangeError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WindowOutOfRange(uint32 window, uint32 longest)
func (iEscrow *Escrow) UnpackWindowOutOfRangeError(raw []byte) (*EscrowWindowOutOfRange, error) {
	out := new(EscrowWindowOutOfRange)
	if err := iEscrow.abi.UnpackIntoInterface(out, "WindowOutOfRange", raw); err != nil {
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
func (iEscrow *Escrow) UnpackWrongCodeError(raw []byte) (*EscrowWrongCode, error) {
	out := new(EscrowWrongCode)
	if err := iEscrow.abi.UnpackIntoInterface(out, "WrongCode", raw); err != nil {
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
func (iEscrow *Escrow) UnpackWrongStateError(raw []byte) (*EscrowWrongState, error) {
	out := new(EscrowWrongState)
	if err := iEscrow.abi.UnpackIntoInterface(out, "WrongState", raw); err != nil {
		return nil, err
	}
	return out, nil
}

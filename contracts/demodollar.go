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

// DemoDollarMetaData contains all meta data concerning the DemoDollar contract.
var DemoDollarMetaData = bind.MetaData{
	ABI: "[{\"type\":\"constructor\",\"inputs\":[{\"name\":\"minter_\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"DOMAIN_SEPARATOR\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"allowance\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"approve\",\"inputs\":[{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"balanceOf\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"decimals\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint8\",\"internalType\":\"uint8\"}],\"stateMutability\":\"pure\"},{\"type\":\"function\",\"name\":\"eip712Domain\",\"inputs\":[],\"outputs\":[{\"name\":\"fields\",\"type\":\"bytes1\",\"internalType\":\"bytes1\"},{\"name\":\"name\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"version\",\"type\":\"string\",\"internalType\":\"string\"},{\"name\":\"chainId\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"verifyingContract\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"salt\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"extensions\",\"type\":\"uint256[]\",\"internalType\":\"uint256[]\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"mint\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"amount\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"minter\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"address\",\"internalType\":\"address\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"name\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"nonces\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"permit\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"deadline\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"v\",\"type\":\"uint8\",\"internalType\":\"uint8\"},{\"name\":\"r\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"},{\"name\":\"s\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}],\"outputs\":[],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"symbol\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"string\",\"internalType\":\"string\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"totalSupply\",\"inputs\":[],\"outputs\":[{\"name\":\"\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"stateMutability\":\"view\"},{\"type\":\"function\",\"name\":\"transfer\",\"inputs\":[{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"function\",\"name\":\"transferFrom\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"internalType\":\"uint256\"}],\"outputs\":[{\"name\":\"\",\"type\":\"bool\",\"internalType\":\"bool\"}],\"stateMutability\":\"nonpayable\"},{\"type\":\"event\",\"name\":\"Approval\",\"inputs\":[{\"name\":\"owner\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"spender\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"event\",\"name\":\"EIP712DomainChanged\",\"inputs\":[],\"anonymous\":false},{\"type\":\"event\",\"name\":\"Transfer\",\"inputs\":[{\"name\":\"from\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"to\",\"type\":\"address\",\"indexed\":true,\"internalType\":\"address\"},{\"name\":\"value\",\"type\":\"uint256\",\"indexed\":false,\"internalType\":\"uint256\"}],\"anonymous\":false},{\"type\":\"error\",\"name\":\"ECDSAInvalidSignature\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"ECDSAInvalidSignatureLength\",\"inputs\":[{\"name\":\"length\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ECDSAInvalidSignatureS\",\"inputs\":[{\"name\":\"s\",\"type\":\"bytes32\",\"internalType\":\"bytes32\"}]},{\"type\":\"error\",\"name\":\"ERC20InsufficientAllowance\",\"inputs\":[{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"allowance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ERC20InsufficientBalance\",\"inputs\":[{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"balance\",\"type\":\"uint256\",\"internalType\":\"uint256\"},{\"name\":\"needed\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ERC20InvalidApprover\",\"inputs\":[{\"name\":\"approver\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC20InvalidReceiver\",\"inputs\":[{\"name\":\"receiver\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC20InvalidSender\",\"inputs\":[{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC20InvalidSpender\",\"inputs\":[{\"name\":\"spender\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"ERC2612ExpiredSignature\",\"inputs\":[{\"name\":\"deadline\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"ERC2612InvalidSigner\",\"inputs\":[{\"name\":\"signer\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"owner\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"InvalidAccountNonce\",\"inputs\":[{\"name\":\"account\",\"type\":\"address\",\"internalType\":\"address\"},{\"name\":\"currentNonce\",\"type\":\"uint256\",\"internalType\":\"uint256\"}]},{\"type\":\"error\",\"name\":\"InvalidShortString\",\"inputs\":[]},{\"type\":\"error\",\"name\":\"NotMinter\",\"inputs\":[{\"name\":\"sender\",\"type\":\"address\",\"internalType\":\"address\"}]},{\"type\":\"error\",\"name\":\"StringTooLong\",\"inputs\":[{\"name\":\"str\",\"type\":\"string\",\"internalType\":\"string\"}]}]",
	ID:  "DemoDollar",
	Bin: "0x61018080604052346104555760208161135f80380380916100208285610459565b83398101031261045557516001600160a01b038116810361045557610045600b61047c565b6a2232b6b7902237b63630b960a91b90816020820152610065600b61047c565b916020830152610075600461047c565b9263111554d160e21b602085015261008d600161047c565b603160f81b6020820152835190936001600160401b0382116103505760035490600182811c9216801561044b575b60208310146103325781601f8493116103e0575b50602090601f831160011461036f575f92610364575b50508160011b915f199060031b1c1916176003555b83516001600160401b03811161035057600454600181811c91168015610346575b602082101461033257601f81116102c4575b50602094601f8211600114610260579481929394955f92610255575b50508160011b915f199060031b1c1916176004555b610167826104a7565b91610120928352610177846104a7565b9061014091825260208151910120938460e0526020815191012093610100948086524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a081526101ee60c082610459565b5190206080523060c05261016091825260405192610e2c948561051386396080518561099a015260a05185610a57015260c0518561096b015260e051856109e901525184610a0f0152518361040b0152518261043501525181818161059c01526107820152f35b015190505f80610149565b601f1982169560045f5260205f20915f5b8881106102ac57508360019596979810610294575b505050811b0160045561015e565b01515f1960f88460031b161c191690555f8080610286565b91926020600181928685015181550194019201610271565b8181111561012d5760045f52601f820160051c7f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b6020841061032a575b81601f9101920160051c03905f5b82811061031d57505061012d565b5f8282015560010161030f565b5f9150610301565b634e487b7160e01b5f52602260045260245ffd5b90607f169061011b565b634e487b7160e01b5f52604160045260245ffd5b015190505f806100e5565b60035f9081525f51602061133f5f395f51905f529350601f198516905b8181106103c857509084600195949392106103b0575b505050811b016003556100fa565b01515f1960f88460031b161c191690555f80806103a2565b9293602060018192878601518155019501930161038c565b828111156100cf5760035f52909150601f830160051c5f51602061133f5f395f51905f5260208510610443575b92909184925f945b81601f840160051c03861061042e5750505090916100cf565b5f818301870155600190950194869450610415565b5f915061040d565b91607f16916100bb565b5f80fd5b601f909101601f19168101906001600160401b0382119082101761035057604052565b906001600160401b03821161035057604051916104a3601f8201601f191660200184610459565b8252565b601f8151116104d25760208151910151602082106104c3571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe608060409080825260049081361015610016575f80fd5b5f3560e01c90816306fdde03146107a6575080630754617214610763578063095ea7b31461072e57806318160ddd1461071057806323b872dd14610650578063313ce567146106355780633644e5151461061257806340c10f191461057357806370a082311461053b5780637ecebe001461050257806384b0196e146103f157806395d89b41146102d7578063a9059cbb1461029d578063d505accf146101165763dd62ed3e146100c5575f80fd5b3461011257816003193601126101125735906001600160a01b0380831680930361011257602435908116809103610112576020925f5260018352815f20905f528252805f20549051908152f35b5f80fd5b50346101125760e03660031901126101125780356001600160a01b039182821690818303610112576024359380851680860361011257604435966084359160643560ff8416840361011257804211610273579161022f939161022693885f526007602052825f209081549160018301905583519160208301937f6e71edae12b1b97f4d1f60370fef10105fa2faae0126114a169c64845d6126c985528b8685015260608401528d608084015260a083015260c082015260c081526101db60e0826108c8565b5190206101e6610961565b9151917f190100000000000000000000000000000000000000000000000000000000000083526002830152602282015260c43591604260a4359220610cd3565b90929192610d60565b1690828203610247576102456001878787610a7d565b005b7f4b800e46000000000000000000000000000000000000000000000000000000005f525260245260445ffd5b857f62791302000000000000000000000000000000000000000000000000000000005f525260245ffd5b503461011257816003193601126101125735906001600160a01b0382168203610112576102d060209260243590336108fe565b5160018152f35b509034610112575f366003190112610112578051905f9083549160018360011c90600185169687156103e7575b60209586841089146103d457868899858a98999a5291825f146103ad575050600114610351575b50505061034d929161033e9103856108c8565b519282849384528301906108a4565b0390f35b5f90815286935091907f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b5b828410610395575050508201018161033e61034d61032b565b8054848a01860152889550879490930192810161037c565b60ff19168782015293151560051b8601909301935084925061033e915061034d905061032b565b602282634e487b7160e01b5f525260245ffd5b91607f1691610304565b8234610112575f366003190112610112576104a79061042f7f0000000000000000000000000000000000000000000000000000000000000000610c65565b906104597f0000000000000000000000000000000000000000000000000000000000000000610c65565b6104b482519260209261046c84866108c8565b5f855281519687967f0f00000000000000000000000000000000000000000000000000000000000000885260e08689015260e08801906108a4565b91868303908701526108a4565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b8281106104eb57505050500390f35b8351855286955093810193928101926001016104dc565b50346101125760203660031901126101125735906001600160a01b038216809203610112576020915f5260078252805f20549051908152f35b50346101125760203660031901126101125735906001600160a01b038216809203610112576020915f525f8252805f20549051908152f35b50903461011257366003190112610112578035906001600160a01b0380831690818403610112577f00000000000000000000000000000000000000000000000000000000000000001633036105e657156105d457610245602435835f610b3e565b5f9063ec442f0560e01b82525260245ffd5b507f361c31f2000000000000000000000000000000000000000000000000000000005f5233905260245ffd5b8234610112575f3660031901126101125760209061062e610961565b9051908152f35b8234610112575f366003190112610112576020905160068152f35b509034610112576060366003190112610112576001600160a01b0382358181169384820361011257602435928316830361011257604435945f526001602052835f20335f52602052835f2054905f1982106106b4575b6020856102d08887876108fe565b8582106106dc57509184916106d25f6020976102d096033384610a7d565b91948193506106a6565b8592507ffb8f41b2000000000000000000000000000000000000000000000000000000005f5233905260245260445260645ffd5b8234610112575f366003190112610112576020906002549051908152f35b503461011257816003193601126101125735906001600160a01b0382168203610112576102d060016020936024359033610a7d565b8234610112575f36600319011261011257602090516001600160a01b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b90508234610112575f366003190112610112575f906003549160018360011c906001851694851561089a575b60209586841081146108875783885287949392918790821561086557505060011461080a575b505061034d929161033e9103856108c8565b9085925060035f527fc2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b915f925b82841061084d575050508201018161033e6107f8565b8054848a018601528895508794909301928101610837565b60ff19168682015292151560051b8501909201925083915061033e90506107f8565b602289634e487b7160e01b5f525260245ffd5b91607f16916107d2565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b90601f8019910116810190811067ffffffffffffffff8211176108ea57604052565b634e487b7160e01b5f52604160045260245ffd5b91906001600160a01b0380841615610935578116156109225761092092610b3e565b565b63ec442f0560e01b5f525f60045260245ffd5b7f96c6fd1e000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b6001600160a01b037f000000000000000000000000000000000000000000000000000000000000000016301480610a54575b156109bc577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152610a4e60c0826108c8565b51902090565b507f00000000000000000000000000000000000000000000000000000000000000004614610993565b6001600160a01b0390811692918315610b125716928315610ae657825f52600160205260405f20845f526020528160405f2055610ab957505050565b60207f8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b92591604051908152a3565b7f94280d62000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b7fe602df05000000000000000000000000000000000000000000000000000000005f525f60045260245ffd5b6001600160a01b03908116919082610bc95760025490848201809211610bb5577fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef926020926002555b169384610ba05780600254036002555b604051908152a3565b845f525f825260405f20818154019055610b97565b634e487b7160e01b5f52601160045260245ffd5b90825f525f60205260405f2054848110610c155791602091857fddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef94865f525f85520360405f2055610b87565b8490847fe450d38c000000000000000000000000000000000000000000000000000000005f5260045260245260445260645ffd5b67ffffffffffffffff81116108ea57601f01601f191660200190565b60ff811690601f8211610cab57610c7c6020610c49565b91610c8a60405193846108c8565b60208352610c986020610c49565b602084019190601f190136833783525290565b7fb3512b0c000000000000000000000000000000000000000000000000000000005f5260045ffd5b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411610d55579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15610d4a575f516001600160a01b03811615610d4057905f905f90565b505f906001905f90565b6040513d5f823e3d90fd5b5050505f9160039190565b6004811015610e0b5780610d72575050565b60018103610da2577ff645eedf000000000000000000000000000000000000000000000000000000005f5260045ffd5b60028103610dd657507ffce698f7000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b600314610de05750565b7fd78bce0c000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b634e487b7160e01b5f52602160045260245ffdfea164736f6c6343000825000ac2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b",
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

// PackTokenDomain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (demoDollar *DemoDollar) PackTokenDomain() []byte {
	enc, err := demoDollar.abi.Pack("eip712Domain")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTokenDomain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (demoDollar *DemoDollar) TryPackTokenDomain() ([]byte, error) {
	return demoDollar.abi.Pack("eip712Domain")
}

// TokenDomainOutput serves as a container for the return parameters of contract
// method TokenDomain.
type TokenDomainOutput struct {
	Fields            [1]byte
	Name              string
	Version           string
	ChainId           *big.Int
	VerifyingContract common.Address
	Salt              [32]byte
	Extensions        []*big.Int
}

// UnpackTokenDomain is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x84b0196e.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (demoDollar *DemoDollar) UnpackTokenDomain(data []byte) (TokenDomainOutput, error) {
	out, err := demoDollar.abi.Unpack("eip712Domain", data)
	outstruct := new(TokenDomainOutput)
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

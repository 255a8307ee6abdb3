// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC1271} from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {IEscrow} from "./IEscrow.sol";

/// @title Who signed what
/// @notice Whoever sends a transaction has signed it. Otherwise a key's own signature comes first, of 65 bytes or 64
/// (EIP-2098), low s only: an account that delegates to code (EIP-7702) keeps its key. Then, where the signer has code,
/// ERC-1271 with bounded gas and one word of answer, so that a wallet can spoil its own item of a batch and no other.
abstract contract Signatures is IEscrow, EIP712 {
    /// What an ERC-1271 wallet may spend on one signature.
    uint256 internal constant WALLET_GAS = 100_000;

    string private constant NAME = "marketd Escrow";
    string private constant VERSION = "1";

    constructor() EIP712(NAME, VERSION) {}

    /// @inheritdoc EIP712
    /// @dev In literals: smaller than OpenZeppelin's, which provides for names too long for an immutable.
    function eip712Domain()
        public
        view
        override
        returns (bytes1, string memory, string memory, uint256, address, bytes32, uint256[] memory)
    {
        return (hex"0f", NAME, VERSION, block.chainid, address(this), 0, new uint256[](0));
    }

    function _requireSigned(address signer, bytes32 structHash, bytes calldata signature) internal view {
        if (!_isSigned(signer, structHash, signature)) revert InvalidSignature(signer);
    }

    function _isSigned(address signer, bytes32 structHash, bytes calldata signature) internal view returns (bool) {
        if (msg.sender == signer) return true;
        bytes32 digest = _hashTypedDataV4(structHash);
        address recovered = _recover(digest, signature);
        return (recovered == signer && signer != address(0)) || _isAccepted(signer, digest, signature);
    }

    function _isSignedByEither(address one, address other, bytes32 structHash, bytes calldata signature)
        internal
        view
        returns (bool)
    {
        if (msg.sender == one || msg.sender == other) return true;
        bytes32 digest = _hashTypedDataV4(structHash);
        address recovered = _recover(digest, signature);
        if (recovered != address(0) && (recovered == one || recovered == other)) return true;
        return _isAccepted(one, digest, signature) || (other != one && _isAccepted(other, digest, signature));
    }

    /// The key that signed, or 0.
    function _recover(bytes32 digest, bytes calldata signature) internal pure returns (address recovered) {
        if (signature.length == 65) {
            (recovered,,) = ECDSA.tryRecoverCalldata(digest, signature);
        } else if (signature.length == 64) {
            (recovered,,) = ECDSA.tryRecover(digest, bytes32(signature[:32]), bytes32(signature[32:]));
        }
    }

    /// Whether a wallet with code accepts the signature.
    function _isAccepted(address wallet, bytes32 digest, bytes calldata signature) internal view returns (bool accepted) {
        if (wallet.code.length == 0) return false;
        bytes memory question = abi.encodeCall(IERC1271.isValidSignature, (digest, signature));
        bytes4 magic = IERC1271.isValidSignature.selector;
        assembly ("memory-safe") {
            let success := staticcall(WALLET_GAS, wallet, add(question, 0x20), mload(question), 0x00, 0x20)
            accepted := and(success, and(gt(returndatasize(), 0x1f), eq(mload(0x00), magic)))
        }
    }
}

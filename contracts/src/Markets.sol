// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Hashes} from "./Hashes.sol";
import {IEscrow} from "./IEscrow.sol";
import {Signatures} from "./Signatures.sol";
import {Operator} from "./Types.sol";

/// @title The keys that act for a market
/// @notice A market is an address: it earns its share there and may stay cold. The keys it lists pick bids and allow
/// withdrawals; a stolen one is revoked by the market alone.
abstract contract Markets is IEscrow, Signatures {
    struct Listing {
        uint40 until;
        uint216 nonce;
    }

    mapping(address market => mapping(address operator => Listing)) private _listings;

    /// @inheritdoc IEscrow
    function setOperator(Operator calldata order, bytes calldata signature) external {
        Listing storage listing = _listings[order.market][order.operator];
        uint216 nonce = listing.nonce;
        if (order.nonce != nonce) revert NonceNotNext(order.nonce, nonce);
        _requireSigned(order.market, Hashes.operator(order), signature);

        listing.until = order.until;
        listing.nonce = nonce + 1;
        emit OperatorSet(order.market, order.operator, order.until, nonce + 1);
    }

    /// @inheritdoc IEscrow
    function operator(address market, address operator_) external view returns (uint40 until, uint256 nonce) {
        Listing storage listing = _listings[market][operator_];
        return (listing.until, listing.nonce);
    }

    function _actsFor(address market, address key) internal view returns (bool) {
        return key == market || _listings[market][key].until > block.timestamp;
    }

    /// Whether the market, by itself or by an operator, sends this or signed it.
    function _isSignedByMarket(address market, bytes32 structHash, bytes calldata signature) internal view returns (bool) {
        if (_actsFor(market, msg.sender)) return true;
        bytes32 digest = _hashTypedDataV4(structHash);
        address recovered = _recover(digest, signature);
        return (recovered != address(0) && _actsFor(market, recovered)) || _isAccepted(market, digest, signature);
    }
}

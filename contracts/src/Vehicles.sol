// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Hashes} from "./Hashes.sol";
import {IEscrow} from "./IEscrow.sol";
import {Signatures} from "./Signatures.sol";
import {BPS, Membership} from "./Types.sol";

/// @title Who a vehicle earns for
/// @notice Entry needs nobody's leave: a vehicle is its own owner until it joins one by its signature. From then on only
/// the owner changes the record, so that a key stolen from a vehicle cannot redirect its income.
abstract contract Vehicles is IEscrow, Signatures {
    struct Record {
        address owner;
        uint16 vehicleBps;
        uint40 until;
        uint40 nonce;
    }

    mapping(address vehicle => Record) private _records;

    /// @inheritdoc IEscrow
    function join(Membership calldata order, bytes calldata signature) external {
        Record storage record = _records[order.vehicle];
        if (record.until > block.timestamp) revert AlreadyJoined(order.vehicle, record.owner, record.until);
        if (order.until <= block.timestamp) revert EndsInThePast(order.until);
        emit Joined(order.vehicle, order.owner, order.vehicleBps, order.until, order.nonce + 1);
        _change(order, Hashes.JOIN, order.vehicle, signature);
    }

    /// @inheritdoc IEscrow
    function handover(Membership calldata order, bytes calldata signature) external {
        address owner = _records[order.vehicle].owner;
        if (_records[order.vehicle].until <= block.timestamp) revert NotJoined(order.vehicle);
        emit HandedOver(order.vehicle, order.owner, owner, order.vehicleBps, order.until, order.nonce + 1);
        _change(order, Hashes.HANDOVER, owner, signature);
    }

    function _change(Membership calldata order, bytes32 typeHash, address signer, bytes calldata signature) private {
        uint40 nonce = _records[order.vehicle].nonce;
        if (order.nonce != nonce) revert NonceNotNext(order.nonce, nonce);
        if (order.owner == address(0)) revert BadRecipient(order.owner);
        if (order.vehicleBps > BPS) revert OutOfRange("vehicleBps", order.vehicleBps, 0, BPS);
        _requireSigned(signer, Hashes.membership(typeHash, order), signature);
        _records[order.vehicle] = Record(order.owner, order.vehicleBps, order.until, nonce + 1);
    }

    /// @inheritdoc IEscrow
    function vehicle(address vehicle_) external view returns (address owner, uint16 vehicleBps, uint40 until, uint256 nonce) {
        Record memory record = _records[vehicle_];
        if (record.until <= block.timestamp) return (address(0), 0, 0, record.nonce);
        return (record.owner, record.vehicleBps, record.until, record.nonce);
    }

    /// Whether these are the payees on record: those of a standing one, else the vehicle itself with any share.
    function _arePayees(address vehicle_, address owner, uint16 vehicleBps) internal view returns (bool) {
        Record memory record = _records[vehicle_];
        if (record.until <= block.timestamp) return owner == vehicle_;
        return owner == record.owner && vehicleBps == record.vehicleBps;
    }
}

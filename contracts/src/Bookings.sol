// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Faults} from "./Faults.sol";
import {Hashes} from "./Hashes.sol";
import {IEscrow} from "./IEscrow.sol";
import {Payments} from "./Payments.sol";
import {Slot, Slots} from "./Slots.sol";
import {Agreement, Bid, Cause, Need, Rules, State} from "./Types.sol";
import {Vehicles} from "./Vehicles.sol";

/// @title What a booking is and how its money moves
/// @notice A need's hash is the key of one word (see Slots); amounts that moved in part take a second. Everything else
/// about a booking is in what its rider and its vehicle signed, which every call hands in again and the word commits to.
abstract contract Bookings is IEscrow, Payments, Vehicles {
    struct Amounts {
        uint96 released;
        uint96 refunded;
    }

    mapping(bytes32 need => Slot) internal _slots;
    mapping(bytes32 need => Amounts) internal _amounts;

    /// @inheritdoc IEscrow
    function booking(bytes32 need)
        external
        view
        returns (State state, uint40 until, bytes26 bid, uint96 released, uint96 refunded)
    {
        Slot slot = _slots[need];
        Amounts storage amounts = _amounts[need];
        return (slot.state(), slot.until(), slot.bidPrefix(), amounts.released, amounts.refunded);
    }

    /// @inheritdoc IEscrow
    function hashNeed(Need calldata need) external pure returns (bytes32) {
        return Hashes.need(need);
    }

    /// @inheritdoc IEscrow
    function hashBid(bytes32 need, Bid calldata bid) external pure returns (bytes32) {
        return Hashes.bid(need, bid);
    }

    /// The booking of an agreement, if it is open to anything at all.
    function _find(Agreement calldata agreement) internal view returns (bytes32 need, Slot slot, bytes memory why) {
        need = Hashes.need(agreement.need);
        slot = _slots[need];
        if (!slot.isAlive()) return (need, slot, Faults.because(WrongState.selector, uint256(need), uint256(slot.state())));
        bytes32 bid = Hashes.bid(need, agreement.bid);
        if (!slot.matches(bid)) why = Faults.because(NotTheBooking.selector, uint256(need), uint256(bid));
    }

    /// The same for calls that stand alone.
    function _get(Agreement calldata agreement) internal view returns (bytes32 need, Slot slot) {
        bytes memory why;
        (need, slot, why) = _find(agreement);
        Faults.raise(why);
    }

    /// What has not moved yet.
    function _left(bytes32 need, Slot slot, uint96 amount) internal view returns (uint96) {
        if (!slot.hasPart()) return amount;
        Amounts storage amounts = _amounts[need];
        return amount - amounts.released - amounts.refunded;
    }

    /// Closes for ever: `paid` of what is left to the payees, the rest to the rider.
    function _close(Agreement calldata agreement, bytes32 need, Slot slot, Cause cause, uint96 left, uint96 paid) internal {
        _slots[need] = slot.closed();
        (uint96 toMarket, uint96 toVehicle) = _split(agreement, paid, left - paid);
        emit Closed(need, cause, paid, left - paid, toMarket, toVehicle);
    }

    /// `paid` to the payees, `refunded` to the rider.
    function _split(Agreement calldata agreement, uint96 paid, uint96 refunded) internal returns (uint96, uint96) {
        Rules calldata rules = agreement.need.rules;
        Bid calldata bid = agreement.bid;
        _refund(rules.token, agreement.need.rider, rules.market, refunded);
        return _pay(rules.token, rules.market, rules.marketBps, bid.vehicle, bid.vehicleBps, bid.owner, paid);
    }
}

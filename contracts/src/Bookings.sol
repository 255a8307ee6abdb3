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
    struct Booking {
        Slot slot;
        uint96 released; // a second word, which only parts need
        uint96 refunded;
    }

    mapping(bytes32 need => Booking) internal _bookings;

    /// @inheritdoc IEscrow
    function booking(bytes32 need)
        external
        view
        returns (State state, uint40 until, bytes26 bid, uint96 released, uint96 refunded)
    {
        Booking storage b = _bookings[need];
        Slot slot = b.slot;
        return (slot.state(), slot.until(), slot.bidPrefix(), b.released, b.refunded);
    }

    /// @inheritdoc IEscrow
    function hashNeed(Need calldata need) external pure returns (bytes32) {
        return Hashes.need(need);
    }

    /// @inheritdoc IEscrow
    function hashBid(bytes32 need, Bid calldata bid) external pure returns (bytes32) {
        return Hashes.bid(need, bid);
    }

    /// The booking of an agreement, if it is in one of `states`.
    function _find(Agreement calldata agreement, uint256 states)
        internal
        view
        returns (bytes32 need, Booking storage b, Slot slot, bytes memory why)
    {
        need = Hashes.need(agreement.need);
        b = _bookings[need];
        slot = b.slot;
        if (!slot.isIn(states)) {
            why = Faults.because(WrongState.selector, uint256(need), uint256(slot.state()));
        } else {
            bytes32 bid = Hashes.bid(need, agreement.bid);
            if (!slot.matches(bid)) why = Faults.because(NotTheBooking.selector, uint256(need), uint256(bid));
        }
    }

    /// The same for calls that stand alone.
    function _get(Agreement calldata agreement, uint256 states)
        internal
        view
        returns (bytes32 need, Booking storage b, Slot slot)
    {
        bytes memory why;
        (need, b, slot, why) = _find(agreement, states);
        Faults.raise(why);
    }

    /// What has not moved yet.
    function _left(Booking storage b, Slot slot, uint96 amount) internal view returns (uint96) {
        if (!slot.hasPart()) return amount;
        return amount - b.released - b.refunded;
    }

    /// Closes for ever: `paid` of what is left to the payees, the rest to the rider.
    function _close(
        Agreement calldata agreement,
        bytes32 need,
        Booking storage b,
        Slot slot,
        Cause cause,
        uint96 left,
        uint96 paid
    ) internal {
        b.slot = slot.closed();
        (uint96 toMarket, uint96 toVehicle) = _split(agreement, paid, left - paid);
        emit Closed(need, cause, paid, left - paid, toMarket, toVehicle);
    }

    /// `paid` to the payees, `refunded` to the rider.
    function _split(Agreement calldata agreement, uint96 paid, uint96 refunded) internal returns (uint96, uint96) {
        Rules calldata rules = agreement.need.rules;
        _refund(rules.token, agreement.need.rider, rules.market, refunded);
        return _payees(rules, agreement.bid, paid);
    }

    /// @dev Reads words as they are. That no word is wider than its type was seen when the booking opened, and the hashes say that
    /// these are the same words.
    function _payees(Rules calldata rules, Bid calldata bid, uint96 paid) private returns (uint96, uint96) {
        address token;
        address market;
        uint16 marketBps;
        address vehicle_;
        address owner;
        uint16 vehicleBps;
        assembly ("memory-safe") {
            token := calldataload(rules)
            market := calldataload(add(rules, 0x20))
            marketBps := calldataload(add(rules, 0x60))
            vehicle_ := calldataload(bid)
            owner := calldataload(add(bid, 0x20))
            vehicleBps := calldataload(add(bid, 0x60))
        }
        return _pay(token, market, marketBps, vehicle_, vehicleBps, owner, paid);
    }
}

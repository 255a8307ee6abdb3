// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Bookings} from "./Bookings.sol";
import {Faults} from "./Faults.sol";
import {Hashes} from "./Hashes.sol";
import {IEscrow} from "./IEscrow.sol";
import {Slot, Slots} from "./Slots.sol";
import {Agreement, Cause, Need, State} from "./Types.sol";

/// @title What happens when someone leaves, stays away or falls silent
/// @notice Each act opens a full window for the other side, so nothing is a race; after it anyone finishes. The start code
/// turns every claim against the vehicle into a start: it is what a rider gives only to a vehicle that came.
abstract contract Claims is IEscrow, Bookings {
    /// How late a vehicle may be before leaving is free.
    uint256 private constant GRACE = 5 minutes;

    /// @inheritdoc IEscrow
    function start(Agreement calldata agreement, bytes32 code) external {
        (bytes32 need, Booking storage b, Slot slot) = _getInTime(agreement, Slots.STARTABLE);
        if (Hashes.code(code) != agreement.need.codes) revert WrongCode(need);

        uint256 from = Math.max(block.timestamp, agreement.need.serviceBy);
        emit Started(need, _enter(b, slot, State.STARTED, from, agreement.need.rules.disputeFor));
    }

    /// @inheritdoc IEscrow
    function leave(Agreement calldata agreement, bytes calldata signature) external {
        (bytes32 need, Booking storage b, Slot slot) = _getInTime(agreement, Slots.OPEN);
        if (msg.sender != agreement.need.rider) {
            _requireSigned(agreement.need.rider, Hashes.one(Hashes.LEAVE, need), signature);
        }

        bool free = block.timestamp > uint256(agreement.bid.pickupBy) + GRACE;
        State next = free ? State.LEAVING_FREE : State.LEAVING_FEE;
        emit Left(need, free, _enter(b, slot, next, block.timestamp, agreement.need.rules.answerFor));
    }

    /// @inheritdoc IEscrow
    function noShow(Agreement calldata agreement, bytes calldata signature) external {
        (bytes32 need, Booking storage b, Slot slot) = _getInTime(agreement, Slots.OPEN);
        if (block.timestamp < agreement.bid.pickupBy) revert TooEarly(need, agreement.bid.pickupBy);
        _requireSignedByPayee(agreement.bid.vehicle, agreement.bid.owner, Hashes.one(Hashes.NO_SHOW, need), signature);

        emit NoShown(need, _enter(b, slot, State.NOSHOW, block.timestamp, agreement.need.rules.disputeFor));
    }

    /// @inheritdoc IEscrow
    function dispute(Agreement calldata agreement, bytes32 evidence, bytes calldata signature) external {
        (bytes32 need, Booking storage b, Slot slot) = _getInTime(agreement, Slots.DISPUTABLE);
        State state = slot.state();
        address by = agreement.need.rider;
        if (state == State.LEAVING_FREE) {
            by = agreement.bid.vehicle;
            _requireSignedByPayee(by, agreement.bid.owner, Hashes.two(Hashes.DISPUTE, need, evidence), signature);
        } else if (msg.sender != by) {
            _requireSigned(by, Hashes.two(Hashes.DISPUTE, need, evidence), signature);
        }

        State next = state == State.STARTED ? State.DISPUTED_ALL : State.DISPUTED_FEE;
        uint40 until = _enter(b, slot, next, block.timestamp, agreement.need.rules.ruleFor);
        emit Disputed(need, by, next, until, evidence);
    }

    /// @inheritdoc IEscrow
    function rule(Agreement calldata agreement, uint96 toPayee, bytes calldata signature) external {
        (bytes32 need, Booking storage b, Slot slot) = _get(agreement, Slots.DISPUTED);
        uint96 left = _left(b, slot, agreement.bid.amount);
        uint96 cap = left;
        if (slot.state() == State.DISPUTED_FEE) cap = _share(left, agreement.need.rules.cancelBps);
        if (toPayee > cap) revert AboveCap(need, toPayee, cap);
        address arbiter = agreement.need.rules.arbiter;
        _requireSigned(arbiter, Hashes.two(Hashes.RULING, need, bytes32(uint256(toPayee))), signature);

        _close(agreement, need, b, slot, Cause.RULING, left, toPayee);
    }

    /// @inheritdoc IEscrow
    function finish(Agreement calldata agreement) external {
        (, bytes memory why) = _finish(agreement);
        Faults.raise(why);
    }

    /// @inheritdoc IEscrow
    function finishBatch(Agreement[] calldata agreements) external returns (uint256 finished) {
        for (uint256 i; i < agreements.length; i++) {
            (bytes32 need, bytes memory why) = _finish(agreements[i]);
            finished += _tally(need, i, why);
        }
    }

    function _finish(Agreement calldata agreement) private returns (bytes32 need, bytes memory why) {
        Booking storage b;
        Slot slot;
        (need, b, slot, why) = _find(agreement, Slots.ALIVE);
        if (why.length != 0) return (need, why);
        if (block.timestamp < slot.until()) {
            return (need, Faults.because(TooEarly.selector, uint256(need), slot.until()));
        }
        uint96 left = _left(b, slot, agreement.bid.amount);
        uint96 paid = _silent(slot.state(), left, agreement.need.rules.cancelBps, agreement.need.rules.silentBps);
        _close(agreement, need, b, slot, Cause.TIME, left, paid);
    }

    /// What silence gives to the payees.
    function _silent(State state, uint96 left, uint16 cancelBps, uint16 silentBps) private pure returns (uint96) {
        if (state == State.STARTED) return left;
        if (state == State.LEAVING_FEE || state == State.NOSHOW) return _share(left, cancelBps);
        if (state == State.DISPUTED_FEE) return _share(_share(left, cancelBps), silentBps);
        if (state == State.DISPUTED_ALL) return _share(left, silentBps);
        return 0;
    }

    /// @inheritdoc IEscrow
    function revoke(Need calldata need, bytes calldata signature) external {
        bytes32 id = Hashes.need(need);
        Booking storage b = _bookings[id];
        if (!b.slot.isZero()) revert NeedTaken(id, b.slot.state());
        _requireSigned(need.rider, Hashes.one(Hashes.REVOKE, id), signature);
        b.slot = Slots.revoked();
        emit Revoked(id, need.rider);
    }

    /// The booking of an agreement, in one of `states` and in its time.
    function _getInTime(Agreement calldata agreement, uint256 states)
        private
        view
        returns (bytes32 need, Booking storage b, Slot slot)
    {
        (need, b, slot) = _get(agreement, states);
        if (block.timestamp >= slot.until()) revert TooLate(need, slot.until());
    }

    function _enter(Booking storage b, Slot slot, State state, uint256 from, uint32 window) private returns (uint40 until) {
        unchecked {
            until = uint40(from + window); // serviceBy is at most 90 days ahead
        }
        b.slot = slot.moved(state, until);
    }
}

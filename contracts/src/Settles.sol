// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Bookings} from "./Bookings.sol";
import {Faults} from "./Faults.sol";
import {Hashes} from "./Hashes.sol";
import {IEscrow} from "./IEscrow.sol";
import {Packed} from "./Packed.sol";
import {Slot, Slots} from "./Slots.sol";
import {Agreement, Cause, Rules, Settlement} from "./Types.sol";

/// @title How a booking is paid by those it concerns
/// @notice The rider can only pay, vehicle and owner can only give back; neither can take. Any time until it is closed.
abstract contract Settles is IEscrow, Bookings {
    /// @inheritdoc IEscrow
    function settle(Settlement calldata settlement) external {
        (, bytes memory why) = _settle(settlement);
        Faults.raise(why);
    }

    /// @inheritdoc IEscrow
    function settleBatch(Settlement[] calldata settlements) external returns (uint256 settled) {
        for (uint256 i; i < settlements.length; i++) {
            (bytes32 need, bytes memory why) = _settle(settlements[i]);
            settled += _tally(need, i, why);
        }
    }

    /// @inheritdoc IEscrow
    function settlePacked(Rules calldata rules, bytes calldata items) external returns (uint256 settled) {
        if (items.length % Packed.SIZE != 0) revert NotPacked(items.length);
        bytes32 rulesHash = Hashes.rules(rules);
        uint256 count = items.length / Packed.SIZE;
        uint256 at = Packed.first(items);
        for (uint256 i; i < count; i++) {
            (bytes32 need, bytes memory why) = _settleOne(at, rulesHash, rules);
            settled += _tally(need, i, why);
            at += Packed.SIZE;
        }
    }

    /// The codes are hashed from the end code: with a wrong one, this is a need that was never opened.
    function _settleOne(uint256 at, bytes32 rulesHash, Rules calldata rules) private returns (bytes32 need, bytes memory why) {
        need = Packed.need(at, Hashes.code(Hashes.code(Packed.end(at))), rulesHash);
        Booking storage b = _bookings[need];
        Slot slot = b.slot;
        if (!slot.isIn(Slots.ALIVE)) return (need, Faults.because(WrongState.selector, uint256(need), uint256(slot.state())));
        bytes32 bid = Packed.bid(at, need);
        if (!slot.matches(bid)) return (need, Faults.because(NotTheBooking.selector, uint256(need), uint256(bid)));
        b.slot = slot.closed();
        _payAll(at, need, _left(b, slot, Packed.amount(at)), rules);
    }

    function _payAll(uint256 at, bytes32 need, uint96 left, Rules calldata rules) private {
        (address vehicle_, address owner, uint16 vehicleBps) = Packed.payees(at);
        (uint96 toMarket, uint96 toVehicle) =
            _pay(rules.token, rules.market, rules.marketBps, vehicle_, vehicleBps, owner, left);
        emit Closed(need, Cause.CODE, left, 0, toMarket, toVehicle);
    }

    function _settle(Settlement calldata settlement) private returns (bytes32 need, bytes memory why) {
        Agreement calldata agreement = settlement.agreement;
        Booking storage b;
        Slot slot;
        (need, b, slot, why) = _find(agreement, Slots.ALIVE);
        if (why.length != 0) return (need, why);
        Cause cause;
        (cause, why) = _proven(agreement, need, settlement.proof);
        if (why.length != 0) return (need, why);
        uint96 left = _left(b, slot, agreement.bid.amount);
        _close(agreement, need, b, slot, cause, left, left);
    }

    /// By the end code, or by a receipt for the whole amount, which covers whatever is left of it.
    function _proven(Agreement calldata agreement, bytes32 need, bytes calldata proof)
        private
        view
        returns (Cause cause, bytes memory why)
    {
        if (proof.length == 32) {
            bytes32 codes = Hashes.code(Hashes.code(_word(proof)));
            if (codes != agreement.need.codes) why = Faults.because(WrongCode.selector, uint256(need));
            return (Cause.CODE, why);
        }
        address rider = agreement.need.rider;
        bytes32 receipt = Hashes.two(Hashes.RECEIPT, need, bytes32(uint256(agreement.bid.amount)));
        if (!_isSigned(rider, receipt, proof)) why = Faults.because(InvalidSignature.selector, uint160(rider));
        return (Cause.RECEIPT, why);
    }

    function _word(bytes calldata of32) private pure returns (bytes32 word) {
        assembly ("memory-safe") {
            word := calldataload(of32.offset)
        }
    }

    /// @inheritdoc IEscrow
    function move(Agreement calldata agreement, uint96 released, bytes calldata receipt, uint96 refunded, bytes calldata refund)
        external
    {
        (bytes32 need, Booking storage b, Slot slot) = _get(agreement, Slots.ALIVE);
        (uint96 paid, uint96 returned) = (b.released, b.refunded);
        if (released > paid) {
            bytes32 hash = Hashes.two(Hashes.RECEIPT, need, bytes32(uint256(released)));
            _requireSigned(agreement.need.rider, hash, receipt);
        } else {
            released = paid;
        }
        if (refunded > returned) {
            bytes32 hash = Hashes.two(Hashes.REFUND, need, bytes32(uint256(refunded)));
            _requireSignedByPayee(agreement.bid.vehicle, agreement.bid.owner, hash, refund);
        } else {
            refunded = returned;
        }
        _move(agreement, need, b, slot, released, refunded);
    }

    function _move(Agreement calldata agreement, bytes32 need, Booking storage b, Slot slot, uint96 released, uint96 refunded)
        private
    {
        uint256 total = uint256(released) + refunded;
        (uint96 paid, uint96 returned) = (released - b.released, refunded - b.refunded);
        if (paid == 0 && returned == 0) revert NothingToMove(need);
        if (total > agreement.bid.amount) revert MoreThanAmount(need, total, agreement.bid.amount);
        if (total == agreement.bid.amount) return _close(agreement, need, b, slot, Cause.SPLIT, paid + returned, paid);

        b.slot = slot.withPart();
        (b.released, b.refunded) = (released, refunded);
        (uint96 toMarket, uint96 toVehicle) = _split(agreement, paid, returned);
        emit Moved(need, paid, returned, toMarket, toVehicle);
    }
}

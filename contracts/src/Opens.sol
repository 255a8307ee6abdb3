// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Bookings} from "./Bookings.sol";
import {Faults} from "./Faults.sol";
import {Hashes} from "./Hashes.sol";
import {IEscrow} from "./IEscrow.sol";
import {Slots} from "./Slots.sol";
import {
    AHEAD_MOST, BPS, CANCEL_MOST, MARKET_MOST, RULING_MOST, WINDOW_LEAST, WINDOW_MOST,
    Bid, Need, Opening, Rules
} from "./Types.sol";

/// @title How money enters a booking
/// @notice A need opens once, with one bid, for exactly the bid's amount, by three signatures: the rider's of the need,
/// the vehicle's of the bid, and of whoever chooses: the rider where the need says so, else the market.
abstract contract Opens is IEscrow, Bookings {
    /// @inheritdoc IEscrow
    function open(Opening calldata opening) external {
        (, bytes memory why) = _open(opening);
        Faults.raise(why);
    }

    /// @inheritdoc IEscrow
    function openBatch(Opening[] calldata openings, bool all) external returns (uint256 opened) {
        for (uint256 i; i < openings.length; i++) {
            (bytes32 need, bytes memory why) = _open(openings[i]);
            if (all && why.length != 0) revert ItemFailed(i, why);
            opened += _tally(need, i, why);
        }
    }

    function _open(Opening calldata opening) private returns (bytes32 id, bytes memory why) {
        Need calldata need = opening.agreement.need;
        Bid calldata bid = opening.agreement.bid;
        id = Hashes.need(need);

        Booking storage b = _bookings[id];
        if (!b.slot.isZero()) return (id, Faults.because(NeedTaken.selector, uint256(id), uint256(b.slot.state())));
        why = _whyNotTerms(need, bid);
        if (why.length != 0) return (id, why);
        if (!_arePayees(bid.vehicle, bid.owner, bid.vehicleBps)) {
            return (id, Faults.because(PayeesDiffer.selector, uint160(bid.vehicle), uint160(bid.owner), bid.vehicleBps));
        }
        Account storage account_ = _account(need.rules.token, need.rider, need.rules.market);
        uint128 balance = account_.balance;
        if (balance < bid.amount) return (id, _balanceTooLow(need, balance, bid.amount));
        bytes32 bidHash = Hashes.bid(id, bid);
        why = _whyUnsigned(opening, id, bidHash);
        if (why.length != 0) return (id, why);

        uint40 until = need.serviceBy + need.rules.disputeFor;
        account_.balance = balance - bid.amount;
        b.slot = Slots.opened(bidHash, until);
        emit Opened(id, need.rider, bid.vehicle, bidHash, bid.owner, need.rules.market, need.rules.token, bid.amount, until);
    }

    function _whyNotTerms(Need calldata need, Bid calldata bid) private view returns (bytes memory) {
        (uint256 now_, uint256 serviceBy) = (block.timestamp, need.serviceBy);
        if (now_ >= need.openBy) return Faults.because(OpenTooLate.selector, need.openBy);
        if (now_ >= bid.expires) return Faults.because(BidExpired.selector, bid.expires);
        if (bid.amount > need.maxAmount) return Faults.because(BidAboveMaximum.selector, bid.amount, need.maxAmount);
        uint256 value = bid.pickupBy;
        if (value < now_ || value > serviceBy) return Faults.outOfRange("pickupBy", value, now_, serviceBy);
        if (serviceBy > now_ + AHEAD_MOST) return Faults.outOfRange("serviceBy", serviceBy, 0, now_ + AHEAD_MOST);
        return _whyNotRules(need.rules, bid.vehicleBps);
    }

    function _whyNotRules(Rules calldata rules, uint256 vehicleBps) private pure returns (bytes memory why) {
        if (rules.market == address(0)) return Faults.because(NotAMarket.selector, 0);
        uint256 value = rules.answerFor;
        if (value < WINDOW_LEAST || value > WINDOW_MOST) return Faults.outOfRange("answerFor", value, WINDOW_LEAST, WINDOW_MOST);
        value = rules.disputeFor;
        if (value < WINDOW_LEAST || value > WINDOW_MOST) return Faults.outOfRange("disputeFor", value, WINDOW_LEAST, WINDOW_MOST);
        value = rules.ruleFor;
        if (value < WINDOW_LEAST || value > RULING_MOST) return Faults.outOfRange("ruleFor", value, WINDOW_LEAST, RULING_MOST);
        value = rules.cancelBps;
        if (value > CANCEL_MOST) return Faults.outOfRange("cancelBps", value, 0, CANCEL_MOST);
        value = rules.silentBps;
        if (value > BPS) return Faults.outOfRange("silentBps", value, 0, BPS);
        value = rules.marketBps;
        if (value > MARKET_MOST) return Faults.outOfRange("marketBps", value, 0, MARKET_MOST);
        if (value + vehicleBps > BPS) return Faults.outOfRange("vehicleBps", vehicleBps, 0, BPS - value);
    }

    function _balanceTooLow(Need calldata need, uint128 balance, uint96 amount) private pure returns (bytes memory) {
        return abi.encodeWithSelector(
            BalanceTooLow.selector, need.rules.token, need.rider, need.rules.market, balance, amount
        );
    }

    function _whyUnsigned(Opening calldata opening, bytes32 id, bytes32 bid) private view returns (bytes memory) {
        Need calldata need = opening.agreement.need;
        if (!_isSigned(need.rider, id, opening.needSignature)) return _notSignedBy(need.rider);
        address vehicle_ = opening.agreement.bid.vehicle;
        if (!_isSigned(vehicle_, bid, opening.bidSignature)) return _notSignedBy(vehicle_);
        bytes32 pick = Hashes.two(Hashes.PICK, id, bid);
        if (need.choose) {
            if (!_isSigned(need.rider, pick, opening.pickSignature)) return _notSignedBy(need.rider);
        } else if (!_isSignedByMarket(need.rules.market, pick, opening.pickSignature)) {
            return _notSignedBy(need.rules.market);
        }
        return "";
    }

    function _notSignedBy(address signer) private pure returns (bytes memory) {
        return Faults.because(InvalidSignature.selector, uint160(signer));
    }
}

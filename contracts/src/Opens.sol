// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Bookings} from "./Bookings.sol";
import {Faults} from "./Faults.sol";
import {Hashes} from "./Hashes.sol";
import {IEscrow} from "./IEscrow.sol";
import {Slot, Slots} from "./Slots.sol";
import {Agreement, Bid, Need, Opening, Rules} from "./Types.sol";

/// @title How money enters a booking
/// @notice A need opens once, with one bid, for exactly the bid's amount, by three signatures: the rider's of the need,
/// the vehicle's of the bid, and of whoever chooses: the rider where the need says so, else the market.
abstract contract Opens is IEscrow, Bookings {
    uint256 private constant SERVICE_AHEAD = 90 days;
    uint32 private constant WINDOW_SHORTEST = 10 seconds;
    uint32 private constant WINDOW_LONGEST = 30 days;
    uint32 private constant RULING_LONGEST = 90 days;
    uint16 private constant CANCEL_MOST = 5_000;
    uint16 private constant MARKET_MOST = 3_000;

    /// @inheritdoc IEscrow
    function open(Opening calldata opening) external {
        (, bytes memory why) = _open(opening);
        Faults.raise(why);
    }

    /// @inheritdoc IEscrow
    function openBatch(Opening[] calldata openings, bool all) external returns (uint256 opened) {
        for (uint256 i; i < openings.length; i++) {
            (bytes32 need, bytes memory why) = _open(openings[i]);
            if (why.length == 0) opened++;
            else if (all) revert ItemFailed(i, why);
            else emit Skipped(need, i, why);
        }
    }

    function _open(Opening calldata opening) private returns (bytes32 id, bytes memory why) {
        Need calldata need = opening.agreement.need;
        Bid calldata bid = opening.agreement.bid;
        id = Hashes.need(need);

        Slot slot = _slots[id];
        if (!slot.isZero()) return (id, Faults.because(NeedTaken.selector, uint256(id), uint256(slot.state())));
        why = _whyNotTerms(need, bid);
        if (why.length != 0) return (id, why);
        if (!_arePayees(bid.vehicle, bid.owner, bid.vehicleBps)) {
            return (id, Faults.because(PayeesDiffer.selector, uint160(bid.vehicle), uint160(bid.owner), bid.vehicleBps));
        }
        Account storage account_ = _accounts[need.rules.token][need.rider][need.rules.market];
        uint128 balance = account_.balance;
        if (balance < bid.amount) return (id, _balanceTooLow(need, balance, bid.amount));
        bytes32 bidHash = Hashes.bid(id, bid);
        address missing = _unsigned(opening, id, bidHash);
        if (missing != _EVERYBODY) return (id, Faults.because(InvalidSignature.selector, uint160(missing)));

        uint40 until = need.serviceBy + need.rules.disputeFor;
        account_.balance = balance - bid.amount;
        _slots[id] = Slots.opened(bidHash, until);
        emit Opened(id, need.rider, bid.vehicle, bidHash, bid.owner, need.rules.market, need.rules.token, bid.amount, until);
    }

    function _whyNotTerms(Need calldata need, Bid calldata bid) private view returns (bytes memory why) {
        Rules calldata rules = need.rules;
        if (rules.market == address(0)) return Faults.because(NotAMarket.selector, 0);
        if (block.timestamp >= need.openBy) return Faults.because(OpenTooLate.selector, need.openBy);
        if (block.timestamp >= bid.expires) return Faults.because(BidExpired.selector, bid.expires);
        if (bid.amount > need.maxAmount) return Faults.because(BidAboveMaximum.selector, bid.amount, need.maxAmount);
        why = _ranged(why, "pickupBy", bid.pickupBy, block.timestamp, need.serviceBy);
        why = _ranged(why, "serviceBy", need.serviceBy, 0, block.timestamp + SERVICE_AHEAD);
        why = _ranged(why, "answerFor", rules.answerFor, WINDOW_SHORTEST, WINDOW_LONGEST);
        why = _ranged(why, "disputeFor", rules.disputeFor, WINDOW_SHORTEST, WINDOW_LONGEST);
        why = _ranged(why, "ruleFor", rules.ruleFor, WINDOW_SHORTEST, RULING_LONGEST);
        why = _ranged(why, "cancelBps", rules.cancelBps, 0, CANCEL_MOST);
        why = _ranged(why, "marketBps", rules.marketBps, 0, MARKET_MOST);
        why = _ranged(why, "silentBps", rules.silentBps, 0, BPS);
        why = _ranged(why, "marketBps+vehicleBps", uint256(rules.marketBps) + bid.vehicleBps, 0, BPS);
    }

    /// Passes an earlier fault on.
    function _ranged(bytes memory why, bytes32 field, uint256 value, uint256 least, uint256 most)
        private
        pure
        returns (bytes memory)
    {
        if (why.length != 0 || (value >= least && value <= most)) return why;
        return Faults.because(OutOfRange.selector, uint256(field), value, least, most);
    }

    function _balanceTooLow(Need calldata need, uint128 balance, uint96 amount) private pure returns (bytes memory) {
        return abi.encodeWithSelector(
            BalanceTooLow.selector, need.rules.token, need.rider, need.rules.market, balance, amount
        );
    }

    address private constant _EVERYBODY = address(type(uint160).max);

    /// Whose signature is missing, or _EVERYBODY.
    function _unsigned(Opening calldata opening, bytes32 id, bytes32 bid) private view returns (address) {
        Need calldata need = opening.agreement.need;
        if (!_isSigned(need.rider, id, opening.needSignature)) return need.rider;
        address vehicle_ = opening.agreement.bid.vehicle;
        if (!_isSigned(vehicle_, bid, opening.bidSignature)) return vehicle_;
        bytes32 pick = Hashes.two(Hashes.PICK, id, bid);
        if (need.choose) {
            if (!_isSigned(need.rider, pick, opening.pickSignature)) return need.rider;
        } else if (!_isSignedByMarket(need.rules.market, pick, opening.pickSignature)) {
            return need.rules.market;
        }
        return _EVERYBODY;
    }
}

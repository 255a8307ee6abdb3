// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Faults} from "./Faults.sol";
import {Hashes} from "./Hashes.sol";
import {IEscrow} from "./IEscrow.sol";
import {Payments} from "./Payments.sol";
import {Standing, Standings} from "./Standings.sol";
import {AHEAD_MOST, BPS, MARKET_MOST, WINDOW_LEAST, WINDOW_MOST, Channel, ChannelState, Redemption} from "./Types.sol";
import {Vehicles} from "./Vehicles.sol";

/// @title Payments by the second, the kilometre or the kilowatt-hour
/// @notice The payer's vouchers say how much is owed so far, so that the last one is all it takes to be paid, and what
/// either side risks is one step that was served and not signed for, or signed for and not served. The payee may close at once,
/// the payer after a grace in which the payee redeems; `until` closes it where both are gone.
abstract contract Channels is IEscrow, Payments, Vehicles {
    mapping(bytes32 channel => Standing) private _standings;

    /// @inheritdoc IEscrow
    function channel(bytes32 id) external view returns (ChannelState state, uint96 deposit_, uint96 claimed, uint40 closeAt) {
        Standing s = _standings[id];
        return (s.state(), s.deposit(), s.claimed(), s.closeAt());
    }

    /// @inheritdoc IEscrow
    function openChannel(Channel calldata c, uint96 deposit_, bytes calldata signature) external {
        bytes32 id = Hashes.channel(c);
        if (_standings[id].state() != ChannelState.NONE) revert ChannelTaken(id);
        Faults.raise(_whyNotTerms(c));
        _requireSigned(c.payer, _order(Hashes.OPEN_CHANNEL, id, deposit_), signature);
        _debit(c.token, c.payer, c.market, deposit_);
        _standings[id] = Standings.open(deposit_, 0, c.until);
        emit ChannelOpened(id, c.payer, c.vehicle, c.owner, c.market, c.token, deposit_, c.until);
    }

    function _whyNotTerms(Channel calldata c) private view returns (bytes memory) {
        uint256 value = c.grace;
        if (value < WINDOW_LEAST || value > WINDOW_MOST) return Faults.outOfRange("grace", value, WINDOW_LEAST, WINDOW_MOST);
        (uint256 least, uint256 most) = (block.timestamp + value, block.timestamp + AHEAD_MOST);
        if (c.until < least || c.until > most) return Faults.outOfRange("until", c.until, least, most);
        value = c.marketBps;
        most = c.market == address(0) ? 0 : MARKET_MOST;
        if (value > most) return Faults.outOfRange("marketBps", value, 0, most);
        if (value + c.vehicleBps > BPS) return Faults.outOfRange("vehicleBps", c.vehicleBps, 0, BPS - value);
        if (_arePayees(c.vehicle, c.owner, c.vehicleBps)) return "";
        return Faults.because(PayeesDiffer.selector, uint160(c.vehicle), uint160(c.owner), c.vehicleBps);
    }

    /// @inheritdoc IEscrow
    function topUp(Channel calldata c, uint96 deposit_, bytes calldata signature) external {
        (bytes32 id, Standing s) = _getChannel(c);
        if (block.timestamp >= s.closeAt()) revert TooLate(id, s.closeAt());
        if (deposit_ <= s.deposit()) revert NothingToMove(id);
        _requireSigned(c.payer, _order(Hashes.TOP_UP, id, deposit_), signature);
        uint96 added = deposit_ - s.deposit();
        _debit(c.token, c.payer, c.market, added);
        _standings[id] = Standings.open(deposit_, s.claimed(), s.closeAt());
        emit ToppedUp(id, added, deposit_);
    }

    /// @inheritdoc IEscrow
    function redeem(Redemption calldata redemption) external {
        (, bytes memory why) = _redeem(redemption);
        Faults.raise(why);
    }

    /// @inheritdoc IEscrow
    function redeemMany(Redemption[] calldata redemptions) external returns (uint256 redeemed) {
        for (uint256 i; i < redemptions.length; i++) {
            (bytes32 id, bytes memory why) = _redeem(redemptions[i]);
            redeemed += _tally(id, i, why);
        }
    }

    function _redeem(Redemption calldata r) private returns (bytes32 id, bytes memory why) {
        Channel calldata c = r.channel;
        id = Hashes.channel(c);
        Standing s = _standings[id];
        if (s.state() != ChannelState.OPEN) return (id, Faults.because(ChannelNotOpen.selector, uint256(id)));
        uint96 claimed = s.capped(r.claimed);
        if (claimed <= s.claimed()) return (id, Faults.because(NothingToMove.selector, uint256(id)));
        if (!_isSigned(c.payer, _order(Hashes.VOUCHER, id, r.claimed), r.voucher)) {
            return (id, Faults.because(InvalidSignature.selector, uint160(c.payer)));
        }
        _standings[id] = Standings.open(s.deposit(), claimed, s.closeAt());
        _payChannel(id, c, claimed, s.claimed());
    }

    /// @inheritdoc IEscrow
    function closeChannel(Channel calldata c, bytes calldata signature) external {
        (bytes32 id, Standing s) = _getChannel(c);
        uint256 closeAt = block.timestamp + c.grace;
        if (closeAt >= s.closeAt()) revert TooLate(id, s.closeAt());
        _requireSigned(c.payer, Hashes.one(Hashes.CLOSE_CHANNEL, id), signature);
        _standings[id] = Standings.open(s.deposit(), s.claimed(), closeAt);
        emit ChannelClosing(id, uint40(closeAt));
    }

    /// @inheritdoc IEscrow
    function discharge(Channel calldata c, uint96 claimed, bytes calldata signature, bytes calldata voucher) external {
        (bytes32 id, Standing s) = _getChannel(c);
        if (claimed < s.claimed()) revert ClaimedMore(id, s.claimed(), claimed);
        _requireSignedByPayee(c.vehicle, c.owner, _order(Hashes.DISCHARGE, id, claimed), signature);
        uint96 all = s.capped(claimed);
        if (all != s.claimed()) _requireSigned(c.payer, _order(Hashes.VOUCHER, id, claimed), voucher);
        _endChannel(id, c, s, all);
    }

    /// @inheritdoc IEscrow
    function finishChannel(Channel calldata c) external {
        (bytes32 id, Standing s) = _getChannel(c);
        if (block.timestamp < s.closeAt()) revert TooEarly(id, s.closeAt());
        _endChannel(id, c, s, s.claimed());
    }

    function _endChannel(bytes32 id, Channel calldata c, Standing s, uint96 claimed) private {
        _standings[id] = s.closed(claimed);
        if (claimed != s.claimed()) _payChannel(id, c, claimed, s.claimed());
        uint96 refunded = s.deposit() - claimed;
        _refund(c.token, c.payer, c.market, refunded);
        emit ChannelClosed(id, refunded);
    }

    function _payChannel(bytes32 id, Channel calldata c, uint96 claimed, uint96 before) private {
        (uint96 toMarket, uint96 toVehicle) =
            _pay(c.token, c.market, c.marketBps, c.vehicle, c.vehicleBps, c.owner, claimed - before);
        emit Redeemed(id, claimed - before, toMarket, toVehicle, claimed);
    }

    /// What is signed about a channel and an amount.
    function _order(bytes32 typeHash, bytes32 id, uint96 amount) private pure returns (bytes32) {
        return Hashes.two(typeHash, id, bytes32(uint256(amount)));
    }

    function _getChannel(Channel calldata c) private view returns (bytes32 id, Standing s) {
        id = Hashes.channel(c);
        s = _standings[id];
        if (s.state() != ChannelState.OPEN) revert ChannelNotOpen(id);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Hashes} from "../../src/Hashes.sol";
import {IEscrow} from "../../src/IEscrow.sol";
import {Channel, ChannelState, Redemption, Withdraw} from "../../src/Types.sol";
import {Encoder} from "../Encoder.sol";
import {MoodyToken} from "../Tokens.sol";
import {Crowd} from "./Crowd.sol";

/// @title What people do with channels, with a market's consent and with a token that nobody should have listed
abstract contract Streams is Crowd {
    Encoder private _encoder = new Encoder();
    uint256 private _orders;

    modifier flowing() {
        if (streams.length == 0) return;
        _;
    }

    // ---------------------------------------------------------------------------------------------- open

    function _drawChannel(uint256 seed) private view returns (Channel memory c) {
        c.token = address(token);
        c.payer = (seed & 1 == 0 ? riders : vehicles)[(seed >> 8) % 3].at;
        c.vehicle = vehicles[(seed >> 16) % 3].at;
        (c.owner, c.vehicleBps) = (owners[c.vehicle], shares[c.vehicle]);
        if (c.owner == address(0)) (c.owner, c.vehicleBps) = (c.vehicle, uint16((seed >> 24) % 5_000));
        if (seed & 6 != 0) (c.market, c.marketBps) = (markets[(seed >> 40) % 3].at, uint16((seed >> 48) % 3_001));
        c.grace = uint32(10 + (seed >> 64) % 1 hours);
        c.until = uint40(_now() + c.grace + (seed >> 80) % 4 hours);
        c.salt = uint64(streams.length);
    }

    function openStream(uint256 seed, uint96 deposit_) external {
        Channel memory c = _drawChannel(seed);
        bool onRecord = (seed >> 96) & 7 != 0;
        if (!onRecord) c.owner = mallory.at;
        uint256 has = accounts[c.payer][c.market];
        deposit_ = uint96(bound(deposit_, 0, has / 2 + ((seed >> 104) & 7 == 0 ? has : 0)));
        bytes32 id = _idOf(c);
        bytes32 hash = Hashes.two(Hashes.OPEN_CHANNEL, id, bytes32(uint256(deposit_)));
        (address sender, bytes memory signature, bool good) = _by(seed, _personAt(c.payer), hash);
        bool done = _try(sender, abi.encodeCall(IEscrow.openChannel, (c, deposit_, signature)));
        so(done == (good && onRecord && deposit_ <= has), "openChannel");
        if (!done) return;
        accounts[c.payer][c.market] -= deposit_;
        streams.push(Stream(c, id, ChannelState.OPEN, deposit_, 0, c.until, 0));
        streamVisits[0]++;
    }

    /// Mostly one that is open, if there is any, so that acts are not only refused.
    function _stream(uint256 seed) private view returns (Stream storage) {
        uint256 n = streams.length;
        uint256 at = (seed >> 160) % n;
        if (seed & 3 == 0) return streams[at];
        for (uint256 i; i < n; i++) {
            Stream storage s = streams[(at + i) % n];
            if (s.state == ChannelState.OPEN) return s;
        }
        return streams[at];
    }

    function openStreamAgain(uint256 seed) external flowing {
        Stream storage s = _stream(seed);
        so(!_try(s.channel.payer, abi.encodeCall(IEscrow.openChannel, (s.channel, 0, ""))), "3: a channel opens once");
    }

    // ------------------------------------------------------------------------------------------- payments

    function topUp(uint256 seed, uint96 sum) external flowing {
        Stream storage s = _stream(seed);
        uint256 has = accounts[s.channel.payer][s.channel.market];
        sum = uint96(bound(sum, s.deposit / 2, s.deposit + has + 1));
        bytes32 hash = Hashes.two(Hashes.TOP_UP, s.id, bytes32(uint256(sum)));
        (address sender, bytes memory signature, bool good) = _by(seed, _personAt(s.channel.payer), hash);
        bool done = _try(sender, abi.encodeCall(IEscrow.topUp, (s.channel, sum, signature)));
        bool may = s.state == ChannelState.OPEN && _now() < s.closeAt && sum > s.deposit && sum - s.deposit <= has;
        so(done == (good && may), "topUp");
        if (!done) return;
        accounts[s.channel.payer][s.channel.market] -= sum - s.deposit;
        s.deposit = sum;
    }

    function _draw(Stream storage s, uint96 sum) private view returns (uint96) {
        return uint96(bound(sum, 0, s.deposit + s.deposit / 4 + 1));
    }

    function _owed(Stream storage s, uint96 sum) private view returns (uint256) {
        return sum < s.deposit ? sum : s.deposit;
    }

    /// Alone, or in a batch behind one that is no good.
    function redeem(uint256 seed, uint96 sum) external flowing {
        Stream storage s = _stream(seed);
        sum = _draw(s, sum);
        bytes32 hash = Hashes.two(Hashes.VOUCHER, s.id, bytes32(uint256(sum)));
        (address sender, bytes memory voucher, bool good) = _by(seed, _personAt(s.channel.payer), hash);
        bool due = good && s.state == ChannelState.OPEN && _owed(s, sum) > s.claimed;
        if (seed & 8 == 0) {
            bool done = _try(sender, abi.encodeCall(IEscrow.redeem, (Redemption(s.channel, sum, voucher))));
            so(done == due, "redeem");
        } else {
            Redemption[] memory all = new Redemption[](2);
            all[0] = Redemption(s.channel, type(uint96).max, _about(mallory, Hashes.VOUCHER, s.id, type(uint96).max));
            if (sender == s.channel.payer) all[0].claimed = 0; // it would sign for anything by sending
            all[1] = Redemption(s.channel, sum, voucher);
            so(_try(sender, abi.encodeCall(IEscrow.redeemMany, (all))), "redeemMany");
        }
        if (!due) return;
        if (sum > s.signed) s.signed = sum;
        _modelClaim(s, _owed(s, sum));
        streamVisits[1]++;
    }

    // ----------------------------------------------------------------------------------------------- end

    function closeStream(uint256 seed) external flowing {
        Stream storage s = _stream(seed);
        bytes32 hash = Hashes.one(Hashes.CLOSE_CHANNEL, s.id);
        (address sender, bytes memory signature, bool good) = _by(seed, _personAt(s.channel.payer), hash);
        bool done = _try(sender, abi.encodeCall(IEscrow.closeChannel, (s.channel, signature)));
        uint256 closeAt = _now() + s.channel.grace;
        so(done == (good && s.state == ChannelState.OPEN && closeAt < s.closeAt), "closeChannel");
        if (!done) return;
        s.closeAt = closeAt;
        streamVisits[2]++;
    }

    function discharge(uint256 seed, uint96 sum) external flowing {
        Stream storage s = _stream(seed);
        if ((seed >> 248) & 1 == 0) return; // it ends the story
        sum = (seed >> 247) & 1 == 0 ? uint96(s.claimed) : _draw(s, sum);
        address payee = seed & 4 == 0 ? s.channel.vehicle : s.channel.owner;
        bytes32 hash = Hashes.two(Hashes.DISCHARGE, s.id, bytes32(uint256(sum)));
        (address sender, bytes memory consent, bool good) = _by(seed, _personAt(payee), hash);
        good = good || sender == s.channel.vehicle || sender == s.channel.owner;
        bool covered = seed & 16 != 0;
        bytes memory voucher = _about(covered ? _personAt(s.channel.payer) : mallory, Hashes.VOUCHER, s.id, sum);
        covered = covered || sender == s.channel.payer || _owed(s, sum) == s.claimed;
        bool done = _try(sender, abi.encodeCall(IEscrow.discharge, (s.channel, sum, consent, voucher)));
        so(done == (good && covered && s.state == ChannelState.OPEN && sum >= s.claimed), "discharge");
        if (!done) return;
        if (sum > s.signed && _owed(s, sum) > s.claimed) s.signed = sum;
        _modelClaim(s, _owed(s, sum));
        _modelEnd(s);
    }

    function finishStream(uint256 seed) external flowing {
        Stream storage s = _stream(seed);
        bool waits = seed & 12 == 0 && s.state == ChannelState.OPEN && _now() < s.closeAt;
        if (waits) vm.warp(s.closeAt - ((seed >> 4) & 1)); // to the second it closes, or the one before
        bool done = _try(bob.at, abi.encodeCall(IEscrow.finishChannel, (s.channel)));
        so(done == (s.state == ChannelState.OPEN && _now() >= s.closeAt), "finishChannel");
        if (done) _modelEnd(s);
    }

    // ------------------------------------------------------------------------------------------- consent

    /// 14: out of a market's account by the owner's order, at once where the market consents; a second time never.
    function withdrawWithConsent(uint256 seed, uint96 amount) external {
        Person memory rider = riders[seed % 3];
        Person memory market = markets[(seed >> 8) % 3];
        uint256 has = accounts[rider.at][market.at];
        amount = uint96(bound(amount, 0, has / 4 + 1));
        uint96 fee = amount / 100;
        Withdraw memory order =
            Withdraw(address(token), rider.at, market.at, amount, rider.at, fee, ++_orders, uint40(_now() + 1));
        bytes32 hash = _encoder.withdraw(order);
        (bool signed, bool allowed) = ((seed >> 16) & 3 != 0, (seed >> 18) & 1 == 0);
        bytes memory signature = _sign(signed ? rider : mallory, hash);
        bytes memory allow = _sign(allowed ? market : mallory, Hashes.one(Hashes.ALLOW, hash));
        bytes memory data = abi.encodeCall(IEscrow.withdrawSigned, (order, signature, allow));
        uint256 exitAt = exits[rider.at][market.at];
        bool done = _try(bob.at, data);
        so(done == (signed && (allowed || (exitAt != 0 && exitAt <= _now())) && amount <= has), "withdrawSigned");
        if (!done) return;
        accounts[rider.at][market.at] -= amount;
        accounts[bob.at][address(0)] += fee;
        so(!_try(bob.at, data), "an order counts once");
    }

    // --------------------------------------------------------------------------------------- another token

    /// 15: deposits, withdrawals and balances of a token in any mood; it may call back for money of the good one.
    function oddToken(uint256 seed, uint96 amount) external {
        amount = uint96(bound(amount, 0, 1e9));
        bytes memory back = abi.encodeCall(IEscrow.withdraw, (address(token), address(0), 1, mallory.at));
        if (seed & 1 == 0) back = abi.encodeCall(IEscrow.deposit, (address(moody), mallory.at, address(0), amount));
        moody.feel(MoodyToken.Mood.HONEST, address(0), "");
        moody.mint(mallory.at, amount);
        vm.prank(mallory.at);
        moody.approve(address(escrow), type(uint256).max);
        moody.feel(MoodyToken.Mood((seed >> 8) % 5), address(escrow), back);
        if ((seed >> 16) & 7 == 0) moody.rebase(address(escrow), amount);
        bool paysIn = (seed >> 24) & 1 == 0;
        bytes memory put = abi.encodeCall(IEscrow.deposit, (address(moody), mallory.at, address(0), amount));
        bytes memory take = abi.encodeCall(IEscrow.withdraw, (address(moody), address(0), amount, mallory.at));
        (uint256 held, uint256 noted) = (moody.balanceOf(address(escrow)), _noted());
        _try(mallory.at, paysIn ? put : take);
        // Books rise by no more than what came, and fall by no less than what went.
        so(_noted() + held <= moody.balanceOf(address(escrow)) + noted, "15: no more on the books than came");
    }

    function _noted() private view returns (uint256 balance) {
        (balance,,) = escrow.account(address(moody), mallory.at, address(0));
    }
}

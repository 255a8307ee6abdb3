// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Hashes} from "../../src/Hashes.sol";
import {IEscrow} from "../../src/IEscrow.sol";
import {Channel, ChannelState, Redemption} from "../../src/Types.sol";
import {GasBomb, Wallet} from "../Wallets.sol";
import {World} from "../World.sol";

contract ChannelsTest is World {
    Channel internal c;
    bytes32 internal id;

    function setUp() public override {
        super.setUp();
        c = _channel();
        id = _openChannel(c, 10e6);
    }

    function _another() internal view returns (Channel memory other) {
        other = c;
        other.salt++;
    }

    function _payees() internal view returns (uint256) {
        return _free(max) + _free(vera) + _free(olaf);
    }

    // ----------------------------------------------------------------------------------------------- open

    function test_opensByThePayersSignature() public {
        Channel memory other = _another();
        bytes32 otherId = _idOf(other);
        bytes memory order = _about(rita, Hashes.OPEN_CHANNEL, otherId, 5e6);
        vm.expectEmit(address(escrow));
        emit IEscrow.ChannelOpened(otherId, rita.at, vera.at, olaf.at, max.at, address(token), 5e6, other.until);
        vm.prank(bob.at);
        escrow.openChannel(other, 5e6, order);
        eq(_atMarket(rita), 985e6, "rita's account at the market");
        (ChannelState state, uint96 deposit, uint96 claimed, uint40 closeAt) = escrow.channel(otherId);
        so(state == ChannelState.OPEN && deposit == 5e6 && claimed == 0 && closeAt == other.until, "standing");
    }

    function test_opensOnceOnly() public {
        vm.expectRevert(abi.encodeWithSelector(IEscrow.ChannelTaken.selector, id));
        vm.prank(rita.at);
        escrow.openChannel(c, 1e6, "");
        vm.prank(vera.at);
        escrow.discharge(c, 0, "", "");
        vm.expectRevert(abi.encodeWithSelector(IEscrow.ChannelTaken.selector, id));
        vm.prank(rita.at);
        escrow.openChannel(c, 1e6, "");
    }

    function _refused(Channel memory other, bytes32 field, uint256 value, uint256 least, uint256 most) private {
        vm.expectRevert(abi.encodeWithSelector(IEscrow.OutOfRange.selector, field, value, least, most));
        vm.prank(rita.at);
        escrow.openChannel(other, 1e6, "");
    }

    function test_termsHaveBounds() public {
        Channel memory other = _another();
        other.grace = 9;
        _refused(other, "grace", 9, 10, 30 days);
        other.grace = 30 days + 1;
        _refused(other, "grace", 30 days + 1, 10, 30 days);
        other = _another();
        other.until = uint40(NOW) + other.grace - 1;
        _refused(other, "until", other.until, NOW + other.grace, NOW + 90 days);
        other.until = uint40(NOW + 90 days + 1);
        _refused(other, "until", other.until, NOW + other.grace, NOW + 90 days);
        other = _another();
        other.marketBps = 3_001;
        _refused(other, "marketBps", 3_001, 0, 3_000);
        other.marketBps = 300;
        other.market = address(0);
        _refused(other, "marketBps", 300, 0, 0);
        other = _another();
        other.vehicleBps = 9_701;
        _refused(other, "vehicleBps", 9_701, 0, 9_700);
    }

    function test_revertsForPayeesThatAreNotOnRecord() public {
        Channel memory other = _another();
        other.owner = mallory.at;
        vm.expectRevert(abi.encodeWithSelector(IEscrow.PayeesDiffer.selector, vera.at, mallory.at, 2_000));
        vm.prank(rita.at);
        escrow.openChannel(other, 1e6, "");
    }

    function test_revertsWithoutThePayersOrderOrMoney() public {
        Channel memory other = _another();
        bytes32 otherId = _idOf(other);
        bytes[2] memory wrong =
            [_about(vera, Hashes.OPEN_CHANNEL, otherId, 5e6), _about(rita, Hashes.OPEN_CHANNEL, otherId, 4e6)];
        for (uint256 i; i < wrong.length; i++) {
            vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, rita.at));
            escrow.openChannel(other, 5e6, wrong[i]);
        }
        vm.expectRevert(abi.encodeWithSelector(IEscrow.BalanceTooLow.selector, token, rita.at, max.at, 990e6, 991e6));
        vm.prank(rita.at);
        escrow.openChannel(other, 991e6, "");
    }

    /// Vera pays a charger from what she has earned, and nobody is between them.
    function test_twoMachinesNeedNoMarket() public {
        Person memory charger = _person("charger");
        token.mint(address(this), 3e6);
        token.approve(address(escrow), 3e6);
        escrow.deposit(address(token), vera.at, address(0), 3e6);
        Channel memory m = Channel(address(token), vera.at, charger.at, charger.at, address(0), 0, 0, 1 hours, c.until, 7);
        bytes32 at = _openChannel(m, 3e6);
        eq(_free(vera), 0, "vera");
        bytes memory voucher = _about(vera, Hashes.VOUCHER, at, 2e6);
        vm.prank(charger.at);
        escrow.discharge(m, 2e6, "", voucher);
        eq(_free(charger), 2e6, "the charger");
        eq(_free(vera), 1e6, "vera, what is left");
        eq(_balance(address(0), address(0)), 0, "nobody");
    }

    // --------------------------------------------------------------------------------------------- top up

    function test_aTopUpIsASumAndDoesNothingTwice() public {
        bytes memory order = _about(rita, Hashes.TOP_UP, id, 15e6);
        vm.expectEmit(address(escrow));
        emit IEscrow.ToppedUp(id, 5e6, 15e6);
        escrow.topUp(c, 15e6, order);
        eq(_atMarket(rita), 985e6, "rita");
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NothingToMove.selector, id));
        escrow.topUp(c, 15e6, order);
    }

    function test_topUpReverts() public {
        bytes memory order = _about(vera, Hashes.TOP_UP, id, 15e6);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, rita.at));
        escrow.topUp(c, 15e6, order);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.ChannelNotOpen.selector, _idOf(_another())));
        escrow.topUp(_another(), 15e6, order);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.BalanceTooLow.selector, token, rita.at, max.at, 990e6, 2_000e6));
        vm.prank(rita.at);
        escrow.topUp(c, 2_010e6, "");
        vm.warp(c.until);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.TooLate.selector, id, c.until));
        vm.prank(rita.at);
        escrow.topUp(c, 15e6, "");
    }

    // --------------------------------------------------------------------------------------------- redeem

    function test_aVoucherPaysTheDifferenceInExactShares() public {
        escrow.redeem(_redemption(c, 1_000_003));
        Redemption memory next = _redemption(c, 3_333_336);
        vm.expectEmit(address(escrow));
        emit IEscrow.Redeemed(id, 2_333_333, 69_999, 466_666, 3_333_336);
        vm.prank(bob.at);
        escrow.redeem(next);
        eq(_free(max), 30_000 + 69_999, "market");
        eq(_free(vera), 200_000 + 466_666, "vehicle");
        eq(_payees(), 3_333_336, "all");
    }

    function test_anOldVoucherPaysNothing() public {
        Redemption memory old = _redemption(c, 1e6);
        escrow.redeem(_redemption(c, 2e6));
        for (uint256 i; i < 2; i++) {
            vm.expectRevert(abi.encodeWithSelector(IEscrow.NothingToMove.selector, id));
            escrow.redeem(old);
            old = _redemption(c, 2e6);
        }
    }

    function test_revertsWithoutThePayersVoucherForThatSum() public {
        bytes[4] memory wrong = [
            _about(vera, Hashes.VOUCHER, id, 2e6),
            _about(rita, Hashes.VOUCHER, id, 1e6),
            _about(rita, Hashes.DISCHARGE, id, 2e6),
            _about(rita, Hashes.VOUCHER, _idOf(_another()), 2e6)
        ];
        for (uint256 i; i < wrong.length; i++) {
            vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, rita.at));
            vm.prank(vera.at);
            escrow.redeem(Redemption(c, 2e6, wrong[i]));
        }
    }

    function test_aVoucherAboveTheDepositPaysTheDepositAndTheRestAfterATopUp() public {
        Redemption memory big = _redemption(c, 12e6);
        escrow.redeem(big);
        eq(_payees(), 10e6, "the deposit");
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NothingToMove.selector, id));
        escrow.redeem(big);
        vm.prank(rita.at);
        escrow.topUp(c, 20e6, "");
        escrow.redeem(big);
        eq(_payees(), 12e6, "and the rest");
    }

    function test_redeemsUntilSomebodyFinishes() public {
        vm.warp(c.until + 1 days);
        escrow.redeem(_redemption(c, 2e6));
        vm.prank(bob.at);
        escrow.finishChannel(c);
        Redemption memory late = _redemption(c, 3e6);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.ChannelNotOpen.selector, id));
        escrow.redeem(late);
        eq(_payees(), 2e6, "payees");
        eq(_atMarket(rita), 998e6, "rita");
    }

    function test_manyLeaveOutWhatFailsForBoundedGas() public {
        address bomb = address(new GasBomb());
        _endow(bomb, 1e6);
        Redemption[] memory all = new Redemption[](4);
        all[0] = _redemption(_another(), 1e6);
        all[1] = _redemption(c, 1e6);
        all[2] = _redemption(c, 1e6);
        Channel memory bombs = _another();
        bombs.payer = bomb;
        _openChannel(bombs, 1e6);
        all[3] = Redemption(bombs, 1e6, hex"00");
        bytes32 unknown = _idOf(_another());
        vm.expectEmit(address(escrow));
        emit IEscrow.Skipped(unknown, 0, abi.encodeWithSelector(IEscrow.ChannelNotOpen.selector, unknown));
        vm.expectEmit(address(escrow));
        emit IEscrow.Redeemed(id, 1e6, 30_000, 200_000, 1e6);
        vm.expectEmit(address(escrow));
        emit IEscrow.Skipped(id, 2, abi.encodeWithSelector(IEscrow.NothingToMove.selector, id));
        uint256 before = gasleft();
        eq(escrow.redeemMany(all), 1, "redeemed");
        so(before - gasleft() < 300_000, "bounded gas");
    }

    function test_aWalletPays() public {
        address wallet = address(new Wallet(rita.at));
        _endow(wallet, 5e6);
        Channel memory other = _another();
        other.payer = wallet;
        bytes32 at = _openChannel(other, 5e6);
        escrow.redeem(Redemption(other, 2e6, _about(rita, Hashes.VOUCHER, at, 2e6)));
        eq(_payees(), 2e6, "payees");
    }

    // ---------------------------------------------------------------------------------------------- close

    function test_thePayerClosesAfterTheGrace() public {
        uint40 closeAt = uint40(NOW) + c.grace;
        bytes memory order = _sign(rita, Hashes.one(Hashes.CLOSE_CHANNEL, id));
        vm.expectEmit(address(escrow));
        emit IEscrow.ChannelClosing(id, closeAt);
        escrow.closeChannel(c, order);
        vm.warp(closeAt - 1);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.TooEarly.selector, id, closeAt));
        escrow.finishChannel(c);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.TooLate.selector, id, closeAt));
        escrow.closeChannel(c, order);
        vm.warp(closeAt);
        vm.expectEmit(address(escrow));
        emit IEscrow.ChannelClosed(id, 10e6);
        escrow.finishChannel(c);
        eq(_atMarket(rita), 1_000e6, "rita");
        vm.expectRevert(abi.encodeWithSelector(IEscrow.ChannelNotOpen.selector, id));
        escrow.finishChannel(c);
    }

    function test_nobodyElseCloses() public {
        bytes memory order = _sign(vera, Hashes.one(Hashes.CLOSE_CHANNEL, id));
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, rita.at));
        vm.prank(vera.at);
        escrow.closeChannel(c, order);
    }

    function test_thePayerNeverClosesLaterThanAgreed() public {
        vm.warp(c.until - c.grace);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.TooLate.selector, id, c.until));
        vm.prank(rita.at);
        escrow.closeChannel(c, "");
    }

    function test_thePayeeClosesAtOnceWithTheLastVoucher() public {
        escrow.redeem(_redemption(c, 1e6));
        bytes memory voucher = _about(rita, Hashes.VOUCHER, id, 4e6);
        bytes memory consent = _about(olaf, Hashes.DISCHARGE, id, 4e6);
        vm.expectEmit(address(escrow));
        emit IEscrow.Redeemed(id, 3e6, 90_000, 600_000, 4e6);
        vm.expectEmit(address(escrow));
        emit IEscrow.ChannelClosed(id, 6e6);
        vm.prank(bob.at);
        escrow.discharge(c, 4e6, consent, voucher);
        eq(_payees(), 4e6, "payees");
        eq(_atMarket(rita), 996e6, "rita");
        (ChannelState state, uint96 deposit, uint96 claimed,) = escrow.channel(id);
        so(state == ChannelState.CLOSED && deposit == 10e6 && claimed == 4e6, "standing");
    }

    function test_dischargeReverts() public {
        escrow.redeem(_redemption(c, 2e6));
        vm.expectRevert(abi.encodeWithSelector(IEscrow.ClaimedMore.selector, id, 2e6, 1e6));
        vm.prank(vera.at);
        escrow.discharge(c, 1e6, "", "");
        bytes memory wrong = _about(rita, Hashes.DISCHARGE, id, 2e6);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, vera.at));
        vm.prank(rita.at);
        escrow.discharge(c, 2e6, wrong, "");
        wrong = _about(vera, Hashes.VOUCHER, id, 3e6);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, rita.at));
        vm.prank(vera.at);
        escrow.discharge(c, 3e6, "", wrong);
        vm.prank(vera.at);
        escrow.discharge(c, 2e6, "", "");
        eq(_channelState(id), ChannelState.CLOSED, "what was paid needs no voucher");
    }

    /// Both are gone: one bystander, and everybody has what was last redeemed.
    function test_bothVanish() public {
        escrow.redeem(_redemption(c, 4e6));
        vm.warp(c.until);
        vm.prank(bob.at);
        escrow.finishChannel(c);
        eq(_payees() + _atMarket(rita), 1_000e6, "all of it");
    }

    /// Whatever the vouchers, top-ups and ends: payees have the greatest that was redeemed, rita the rest.
    function testFuzz_sums(uint96[8] memory claims, uint96 topUp, bool discharged) public {
        uint96 deposit = 10e6;
        uint96 owed;
        for (uint256 i; i < claims.length; i++) {
            uint96 claim = uint96(bound(claims[i], 0, 30e6));
            if (i == 4 && (topUp = uint96(bound(topUp, 0, 40e6))) > deposit) {
                vm.prank(rita.at);
                escrow.topUp(c, topUp, "");
                deposit = topUp;
            }
            (bool done,) = address(escrow).call(abi.encodeCall(IEscrow.redeem, (_redemption(c, claim))));
            uint96 due = claim < deposit ? claim : deposit;
            so(done == (due > owed), "redeem");
            if (done) owed = due;
            eq(_payees(), owed, "payees");
        }
        if (!discharged) vm.warp(c.until);
        if (discharged) vm.prank(vera.at);
        if (discharged) escrow.discharge(c, owed, "", "");
        else escrow.finishChannel(c);
        eq(_payees(), owed, "payees at the end");
        eq(_atMarket(rita), 1_000e6 - owed, "rita at the end");
    }
}

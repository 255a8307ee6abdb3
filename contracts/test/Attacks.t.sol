// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Hashes} from "../src/Hashes.sol";
import {IEscrow} from "../src/IEscrow.sol";
import {Agreement, Membership, Opening, Operator, Settlement, State, Withdraw} from "../src/Types.sol";
import {Encoder} from "./Encoder.sol";
import {AuthorizedToken, LyingToken} from "./Tokens.sol";
import {GasBomb} from "./Wallets.sol";
import {World} from "./World.sol";

/// @title Attacks that must keep failing, one scenario each
contract AttacksTest is World {
    Encoder internal encoder = new Encoder();

    function _payees() internal view returns (uint256) {
        return _free(max) + _free(vera) + _free(olaf) + _free(mallory);
    }

    function _fails(bytes4 selector) internal {
        vm.expectPartialRevert(selector);
    }

    // ------------------------------------------------------------------------------- 1 the market's tricks

    function test_1_theMarketOpensANeedOnceOnly() public {
        Agreement memory a = _agreement();
        _open(a);
        a.bid.amount = 11e6;
        Opening memory second = _opening(a);
        _fails(IEscrow.NeedTaken.selector);
        vm.prank(opal.at);
        escrow.open(second);
    }

    function test_1_theMarketSitsOnANeedForHours() public {
        Opening memory o = _opening(_agreement());
        vm.warp(o.agreement.need.openBy);
        _fails(IEscrow.OpenTooLate.selector);
        vm.prank(opal.at);
        escrow.open(o);
    }

    function test_1_theMarketPicksItsFriendWhereTheRiderChooses() public {
        Agreement memory a = _agreement();
        (a.need.choose, a.bid.vehicle, a.bid.owner, a.bid.amount) = (true, mallory.at, mallory.at, a.need.maxAmount);
        bytes32 need = escrow.hashNeed(a.need);
        bytes32 bid = escrow.hashBid(need, a.bid);
        bytes memory pick = _sign(opal, Hashes.two(Hashes.PICK, need, bid));
        Opening memory o = Opening(a, _sign(rita, need), _sign(mallory, bid), pick);
        _fails(IEscrow.InvalidSignature.selector);
        vm.prank(opal.at);
        escrow.open(o);
    }

    function test_1_theMarketsFriendAtTheMaximumGetsTheFeeAtMost() public {
        Agreement memory a = _agreement();
        (a.bid.vehicle, a.bid.owner, a.bid.amount) = (mallory.at, mallory.at, a.need.maxAmount);
        _openFor(mallory, a);
        vm.warp(a.bid.pickupBy);
        vm.prank(mallory.at);
        escrow.noShow(a, "");
        uint256 snapshot = vm.snapshotState();

        vm.warp(_until(escrow.hashNeed(a.need)));
        escrow.finish(a);
        eq(_payees(), a.need.maxAmount / 5, "rita asleep: the fee");

        vm.revertToState(snapshot);
        vm.prank(rita.at);
        escrow.dispute(a, "she was there", "");
        vm.prank(ada.at);
        escrow.rule(a, 0, "");
        eq(_payees(), 0, "rita awake: nothing");
    }

    // ------------------------------------------------------------------------------- 2, 3 the rider's tricks

    function test_2_theRiderLeavesOneSecondBeforeTheEnd() public {
        Agreement memory a = _agreement();
        bytes32 need = _open(a);
        vm.warp(_until(need) - 1);
        vm.prank(rita.at);
        escrow.leave(a, "");
        vm.warp(_until(need) - 1);
        vm.prank(bob.at);
        escrow.start(a, _start());
        vm.warp(_until(need));
        escrow.finish(a);
        eq(_payees(), FARE, "the ride is paid");
    }

    function test_3_theRiderSignsASettlementOfZero() public {
        Agreement memory a = _agreement();
        bytes32 need = _open(a);
        escrow.start(a, _start());
        bytes memory zero = _receipt(need, 0);
        _fails(IEscrow.InvalidSignature.selector);
        escrow.settle(Settlement(a, zero));
        _fails(IEscrow.NothingToMove.selector);
        escrow.move(a, 0, zero, 0, "");
        _fails(IEscrow.InvalidSignature.selector);
        vm.prank(rita.at);
        escrow.move(a, 0, "", FARE, "");
        vm.warp(_until(need));
        escrow.finish(a);
        eq(_payees(), FARE, "the ride is paid");
    }

    // ----------------------------------------------------------------- 4 everybody against a sleeping rider

    function test_4_vehicleMarketAndArbiterCollectForARideThatNeverBegan() public {
        Agreement memory a = _agreement();
        a.need.rules.arbiter = mallory.at;
        bytes32 need = _open(a);
        _fails(IEscrow.WrongCode.selector);
        escrow.settle(Settlement(a, abi.encode(bytes32("guess"))));
        _fails(IEscrow.WrongCode.selector);
        escrow.start(a, "guess");
        bytes memory forged = _sign(max, Hashes.two(Hashes.RECEIPT, need, bytes32(uint256(FARE))));
        _fails(IEscrow.InvalidSignature.selector);
        escrow.settle(Settlement(a, forged));
        _fails(IEscrow.WrongState.selector);
        vm.prank(mallory.at);
        escrow.rule(a, FARE, "");

        vm.warp(a.bid.pickupBy);
        vm.prank(vera.at);
        escrow.noShow(a, "");
        _fails(IEscrow.InvalidSignature.selector);
        vm.prank(vera.at);
        escrow.dispute(a, "", "");
        _fails(IEscrow.WrongState.selector);
        vm.prank(mallory.at);
        escrow.rule(a, FARE, "");
        vm.warp(_until(need));
        escrow.finish(a);
        eq(_payees(), FARE / 5, "the fee and no more");
    }

    function test_4_theirArbiterGivesTheFeeAtMostWhereTheRiderDisputes() public {
        Agreement memory a = _agreement();
        a.need.rules.arbiter = mallory.at;
        _reach(a, State.DISPUTED_FEE);
        _fails(IEscrow.AboveCap.selector);
        vm.prank(mallory.at);
        escrow.rule(a, FARE / 5 + 1, "");
        vm.prank(mallory.at);
        escrow.rule(a, FARE / 5, "");
        eq(_payees(), FARE / 5, "the fee and no more");
    }

    // ------------------------------------------------------------------------------ 5 a stolen vehicle key

    function test_5_aStolenVehicleKeyRedirectsNoIncome() public {
        Person memory thief = vera;
        Agreement memory running = _agreement(1);
        _open(running);
        vm.prank(thief.at);
        _fails(IEscrow.AlreadyJoined.selector);
        escrow.join(Membership(vera.at, mallory.at, 10_000, uint40(NOW + 365 days), 1), "");
        vm.prank(thief.at);
        _fails(IEscrow.InvalidSignature.selector);
        escrow.handover(Membership(vera.at, mallory.at, 10_000, uint40(NOW + 365 days), 1), "");

        Agreement memory next = _agreement(2);
        (next.bid.owner, next.bid.vehicleBps) = (mallory.at, 0);
        Opening memory o = _opening(next);
        _fails(IEscrow.PayeesDiffer.selector);
        vm.prank(opal.at);
        escrow.open(o);

        vm.prank(olaf.at);
        escrow.handover(Membership(vera.at, bob.at, 0, uint40(NOW + 365 days), 1), "");
        escrow.settle(_byCode(running));
        eq(_free(olaf), 7_700_000, "an open booking pays whom it was opened for");
        eq(_free(mallory), 0, "the thief");
    }

    // --------------------------------------------------------------------------- 6 the same balance twice

    function test_6_theRiderTakesTheMoneyBetweenAwardAndOpening() public {
        vm.prank(rita.at);
        _fails(IEscrow.StillHeld.selector);
        escrow.withdraw(address(token), max.at, 1_000e6, rita.at);
        vm.prank(rita.at);
        escrow.exit(address(token), max.at, true);
        _open(_agreement(1));
        eq(_atMarket(rita), 990e6, "an account that is leaving still pays what it promised");
    }

    function test_6_theRiderSellsTheSameBalanceTwice() public {
        Person memory poor = _person("poor");
        _endow(poor.at, FARE);
        Opening[] memory openings = new Opening[](2);
        for (uint256 i; i < 2; i++) {
            Agreement memory a = _agreement(i);
            a.need.rider = poor.at;
            openings[i] = _opening(a);
            openings[i].needSignature = _sign(poor, escrow.hashNeed(a.need));
        }
        vm.prank(opal.at);
        eq(escrow.openBatch(openings, false), 1, "one opens, the other is left out before its vehicle moves");
        eq(_state(escrow.hashNeed(openings[1].agreement.need)), State.NONE, "the other");
    }

    // ------------------------------------------------------------------------------------ 7, 8 hostile terms

    function test_7_windowsOfNothingOrACentury() public {
        uint32[2] memory windows = [uint32(0), 100 * 365 days];
        for (uint256 i; i < 2; i++) {
            for (uint256 which; which < 3; which++) {
                Agreement memory a = _agreement(3 * i + which);
                if (which == 0) a.need.rules.answerFor = windows[i];
                else if (which == 1) a.need.rules.disputeFor = windows[i];
                else a.need.rules.ruleFor = windows[i];
                _isOutOfRange(a);
            }
            Agreement memory late = _agreement(10 + i);
            late.need.serviceBy = uint40(NOW + 100 * 365 days * i);
            _isOutOfRange(late);
        }
    }

    function _isOutOfRange(Agreement memory a) internal {
        Opening memory o = _opening(a);
        _fails(IEscrow.OutOfRange.selector);
        vm.prank(opal.at);
        escrow.open(o);
    }

    /// Max, vera and ada would share more than the whole, at rita's or the pool's expense.
    function test_7_sharesOfMoreThanAll() public {
        for (uint256 which; which < 4; which++) {
            Agreement memory a = _agreement(which);
            if (which == 0) a.need.rules.marketBps = 10_001;
            else if (which == 1) a.need.rules.cancelBps = 10_001;
            else if (which == 2) a.need.rules.silentBps = 10_001;
            else (a.bid.vehicle, a.bid.owner, a.bid.vehicleBps) = (mallory.at, mallory.at, 9_701);
            _isOutOfRange(a);
        }
    }

    function test_8_aSilentArbiterHoldsNobodysMoney() public {
        Agreement memory a = _agreement();
        bytes32 need = _reach(a, State.DISPUTED_ALL);
        vm.warp(_until(need));
        vm.prank(bob.at);
        escrow.finish(a);
        eq(_payees(), FARE / 2, "silentBps");
    }

    // --------------------------------------------------------------------------------- 9 permits of others

    function test_9_aPermitOrAllowanceMovesNobodysMoneyAgainstTheirWill() public {
        token.mint(rita.at, 50e6);
        vm.prank(rita.at);
        token.approve(address(escrow), type(uint256).max);
        vm.prank(mallory.at);
        vm.expectRevert();
        escrow.depositWithPermit(address(token), rita.at, 50e6, NOW + 1, 27, "r", "s");
        vm.prank(mallory.at);
        vm.expectRevert();
        escrow.deposit(address(token), mallory.at, address(0), 1);
        eq(token.balanceOf(rita.at), 50e6, "rita's tokens");
    }

    /// Mallory sends what rita authorised: into another account, for more, or a second time.
    function test_9_anAuthorisationFillsItsOwnersAccountOnly() public {
        AuthorizedToken dollars = new AuthorizedToken();
        escrow = _deploy(_list(address(dollars)));
        dollars.mint(rita.at, 50e6);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(rita.key, dollars.digest(rita.at, address(escrow), 20e6, "once"));
        vm.startPrank(mallory.at);
        vm.expectRevert(abi.encodeWithSelector(AuthorizedToken.NotAuthorized.selector));
        escrow.depositWithAuthorization(address(dollars), mallory.at, 20e6, 0, NOW + 1, "once", v, r, s);
        vm.expectRevert(abi.encodeWithSelector(AuthorizedToken.NotAuthorized.selector));
        escrow.depositWithAuthorization(address(dollars), rita.at, 50e6, 0, NOW + 1, "once", v, r, s);
        escrow.depositWithAuthorization(address(dollars), rita.at, 20e6, 0, NOW + 1, "once", v, r, s);
        vm.expectRevert(abi.encodeWithSelector(AuthorizedToken.NotAuthorized.selector));
        escrow.depositWithAuthorization(address(dollars), rita.at, 20e6, 0, NOW + 1, "once", v, r, s);
        vm.stopPrank();
        (uint256 hers,,) = escrow.account(address(dollars), rita.at, address(0));
        eq(hers, 20e6, "rita's free account");
        eq(dollars.balanceOf(rita.at), 30e6, "rita's dollars");
    }

    // ---------------------------------------------------------------------------------- 10 hostile wallets

    function test_10_bombsInEveryPlaceOfABatchSpoilTheirOwnItems() public {
        address bomb = address(new GasBomb());
        _endow(bomb, FARE);
        Opening[] memory openings = new Opening[](4);
        Agreement memory a = _agreement(1);
        a.need.rider = bomb;
        openings[0] = _opening(a);
        a = _agreement(2);
        (a.bid.vehicle, a.bid.owner) = (bomb, bomb);
        openings[1] = _opening(a);
        a = _agreement(3);
        (a.need.rules.market) = bomb;
        openings[2] = _opening(a);
        openings[3] = _opening(_agreement(4));
        uint256 before = gasleft();
        eq(escrow.openBatch(openings, false), 1, "opened");
        so(before - gasleft() < 700_000, "three bombs cost their bounded gas");
    }

    // -------------------------------------------------------------------------------- 12 borrowed signatures

    /// Of all types with one or two words, each signature works as its own type alone.
    function test_12_aSignatureOfOneTypeIsNotAnother() public {
        bytes32[9] memory types = [
            Hashes.PICK, Hashes.RECEIPT, Hashes.REFUND, Hashes.LEAVE, Hashes.NO_SHOW,
            Hashes.DISPUTE, Hashes.RULING, Hashes.REVOKE, Hashes.ALLOW
        ];
        Agreement memory a = _agreement();
        bytes32 need = _open(a);
        for (uint256 i; i < types.length; i++) {
            bytes memory one = _sign(rita, Hashes.one(types[i], need));
            bytes memory two = _sign(rita, Hashes.two(types[i], need, bytes32(uint256(FARE))));
            if (types[i] != Hashes.LEAVE) {
                _fails(IEscrow.InvalidSignature.selector);
                escrow.leave(a, one);
            }
            if (types[i] != Hashes.RECEIPT) {
                _fails(IEscrow.InvalidSignature.selector);
                escrow.settle(Settlement(a, two));
            }
        }
    }

    // ------------------------------------------------------------------------------ 13 a stolen operator key

    function test_13_aStolenOperatorKeyTakesNothing() public {
        Person memory thief = opal;
        Opening memory o = _opening(_agreement(1));
        o.needSignature = "";
        _fails(IEscrow.InvalidSignature.selector);
        vm.prank(thief.at);
        escrow.open(o);
        Withdraw memory order = Withdraw(address(token), rita.at, max.at, 1e6, mallory.at, 0, 1, uint40(NOW + 1));
        _fails(IEscrow.InvalidSignature.selector);
        vm.prank(thief.at);
        escrow.withdrawSigned(order, "", "");

        _open(_agreement(2));
        escrow.settle(_byCode(_agreement(2)));
        eq(_free(max), 300_000, "the fee goes to the cold address");
        vm.prank(max.at);
        escrow.setOperator(Operator(max.at, opal.at, 0, 1), "");
        o = _opening(_agreement(3));
        _fails(IEscrow.InvalidSignature.selector);
        vm.prank(thief.at);
        escrow.open(o);
    }

    // ------------------------------------------------------------------------------------ 14 a token that lies

    function test_14_aTokenThatLiesTakesNothingOfAnotherToken() public {
        LyingToken liar = new LyingToken();
        address[] memory both = new address[](2);
        (both[0], both[1]) = (address(token), address(liar));
        escrow = _deploy(both);
        _endow(rita.at, 10e6);
        _fails(IEscrow.TransferMismatch.selector);
        vm.prank(mallory.at);
        escrow.deposit(address(liar), mallory.at, address(0), 10e6);
        _fails(IEscrow.BalanceTooLow.selector);
        vm.prank(mallory.at);
        escrow.withdraw(address(token), address(0), 1, mallory.at);
        eq(token.balanceOf(address(escrow)), 10e6, "rita's money is there");
    }

    // ------------------------------------------------------------------------------------ 15 nobody is there

    function test_15_bothSidesVanishInEachState() public {
        for (uint256 i = uint256(State.OPEN); i < uint256(State.CLOSED); i++) {
            vm.warp(NOW);
            Agreement memory a = _agreement(i);
            bytes32 need = _reach(a, State(i));
            vm.warp(NOW + 90 days + 30 days);
            vm.prank(bob.at);
            escrow.finish(a);
            eq(_state(need), State.CLOSED, "closed by a bystander");
        }
        eq(_payees() + _atMarket(rita), 1_000e6, "all of it is in somebody's account");
        eq(token.balanceOf(address(escrow)), 1_000e6, "and no more");
    }
}

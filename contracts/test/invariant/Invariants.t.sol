// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Agreement, Channel, ChannelState, State} from "../../src/Types.sol";
import {Crowd} from "./Crowd.sol";
import {Handler} from "./Handler.sol";
import {Streams} from "./Streams.sol";

/// @title The handler with the invariants, which it checks on its own books and on the contract's
contract Watched is Handler {
    /// 1: what the token says the escrow holds is in accounts, in bookings, in channels or was given to nobody; 15: whatever the
    /// other token does.
    function checkSolvency() external view {
        uint256 sum = donated;
        for (uint256 i; i < everybody.length; i++) {
            sum += _free(everybody[i]);
            for (uint256 j; j < markets.length; j++) {
                sum += _balance(everybody[i].at, markets[j].at);
            }
        }
        for (uint256 i; i < ghosts.length; i++) {
            (State state,,, uint96 released, uint96 refunded) = escrow.booking(ghosts[i].need);
            if (state != State.CLOSED) sum += ghosts[i].agreement.bid.amount - released - refunded;
        }
        for (uint256 i; i < streams.length; i++) {
            (ChannelState state, uint96 deposit_, uint96 claimed,) = escrow.channel(streams[i].id);
            if (state == ChannelState.OPEN) sum += deposit_ - claimed;
        }
        eq(token.balanceOf(address(escrow)), sum, "1: token balance");
    }

    /// 5, 9, 10, 11: every account holds what the model says: splits are exact, to the payees of the opening, and nothing
    /// falls that its owner did not sign for.
    function checkAccounts() public view {
        for (uint256 i; i < everybody.length; i++) {
            address who = everybody[i].at;
            eq(_balance(who, address(0)), accounts[who][address(0)], "free account");
            for (uint256 j; j < markets.length; j++) {
                (uint256 balance, uint256 exitAt,) = escrow.account(address(token), who, markets[j].at);
                eq(balance, accounts[who][markets[j].at], "account at a market");
                eq(exitAt, exits[who][markets[j].at], "14: notice");
            }
        }
    }

    /// 11: a vehicle earns for whom it joined, and then for whom its owner says.
    function checkRegistry() external view {
        for (uint256 i; i < vehicles.length; i++) {
            (address owner, uint16 share,,) = escrow.vehicle(vehicles[i].at);
            eq(owner, owners[vehicles[i].at], "11: owner");
            eq(share, shares[vehicles[i].at], "11: share");
        }
    }

    /// 2, 3, 6: bookings are where the model says; sums stay within the amount; a need opens once; closed stays closed.
    function checkBookings() external view {
        for (uint256 i; i < ghosts.length; i++) {
            Ghost storage g = ghosts[i];
            (State state, uint40 until,, uint96 released, uint96 refunded) = escrow.booking(g.need);
            eq(state, g.state, "state");
            eq(opens[g.need], 1, "3: opened once");
            so(g.released + g.refunded <= g.agreement.bid.amount, "2: within the amount");
            if (state == State.CLOSED) continue;
            eq(until, g.until, "until");
            eq(released, g.released, "2: released");
            eq(refunded, g.refunded, "2: refunded");
        }
    }

    /// 2, 3, 6: channels too are where the model says; nothing was claimed above what the payer signed.
    function checkChannels() external view {
        for (uint256 i; i < streams.length; i++) {
            Stream storage s = streams[i];
            (ChannelState state, uint96 deposit_, uint96 claimed, uint40 closeAt) = escrow.channel(s.id);
            eq(state, s.state, "channel");
            eq(deposit_, s.deposit, "2: deposit");
            eq(claimed, s.claimed, "2: claimed");
            eq(closeAt, s.closeAt, "closeAt");
            so(claimed <= deposit_ && claimed <= s.signed, "8: what the payer signed at most");
        }
    }

    /// 8: without a code or a signature of the rider, closing pays at most the fee of what its receipts left.
    function checkPayeesGetTheFeeAtMost() public view {
        for (uint256 i; i < ghosts.length; i++) {
            Ghost storage g = ghosts[i];
            if (g.proven) continue;
            uint256 amount = g.agreement.bid.amount;
            uint256 most = g.byReceipt + (amount - g.byReceipt) * g.agreement.need.rules.cancelBps / 10_000;
            so(g.released <= most, "8: the fee at most");
        }
    }

    /// 9: once started, a closed booking gives back only what the payee refunded, or what came of a dispute.
    function checkARiderAloneGetsNothingBack() public view {
        for (uint256 i; i < ghosts.length; i++) {
            Ghost storage g = ghosts[i];
            if (g.proven && !g.disputed) eq(g.givenBack, 0, "9: nothing came back but refunds");
        }
    }

    /// 4: after the longest time one bystander closes all bookings, which pay what the table says of silence, and each owner
    /// alone empties its accounts.
    function drain() external {
        vm.warp(_now() + 400 days);
        for (uint256 i; i < ghosts.length; i++) {
            Ghost storage g = ghosts[i];
            if (g.state == State.CLOSED) continue;
            Agreement memory a = g.agreement;
            vm.prank(bob.at);
            escrow.finish(a);
            _modelClose(g, _due(g));
        }
        for (uint256 i; i < streams.length; i++) {
            if (streams[i].state == ChannelState.CLOSED) continue;
            Channel memory c = streams[i].channel;
            vm.prank(bob.at);
            escrow.finishChannel(c);
            _modelEnd(streams[i]);
        }
        checkAccounts();
        checkPayeesGetTheFeeAtMost();
        checkARiderAloneGetsNothingBack();
        for (uint256 i; i < everybody.length; i++) {
            _empty(everybody[i].at, address(0));
            for (uint256 j; j < markets.length; j++) {
                vm.prank(everybody[i].at);
                escrow.exit(address(token), markets[j].at, true);
            }
        }
        vm.warp(_now() + 1 days);
        for (uint256 i; i < everybody.length; i++) {
            for (uint256 j; j < markets.length; j++) {
                _empty(everybody[i].at, markets[j].at);
            }
        }
        eq(token.balanceOf(address(escrow)), donated, "4: drained");
    }

    function _empty(address who, address market) private {
        uint96 all = uint96(_balance(who, market));
        vm.prank(who);
        escrow.withdraw(address(token), market, all, who);
    }
}

contract InvariantsTest {
    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    Watched private _watched;

    function setUp() external {
        _watched = new Watched();
    }

    function targetContracts() external view returns (address[] memory list) {
        list = new address[](1);
        list[0] = address(_watched);
    }

    function targetSelectors() external view returns (FuzzSelector[] memory list) {
        bytes4[47] memory acts = [
            Handler.open.selector, Handler.open.selector, Handler.openAgain.selector, Handler.openBatch.selector,
            Crowd.wait.selector, Crowd.wait.selector, Crowd.wait.selector, Crowd.deposit.selector,
            Crowd.donate.selector, Crowd.fund.selector, Crowd.exit.selector, Crowd.withdraw.selector,
            Crowd.join.selector, Crowd.handover.selector, Handler.settleByCode.selector, Handler.settleByReceipt.selector,
            Handler.move.selector, Handler.start.selector, Handler.leave.selector, Handler.leave.selector,
            Handler.noShow.selector, Handler.noShow.selector, Handler.noShow.selector, Handler.mixUp.selector,
            Handler.dispute.selector, Handler.dispute.selector, Handler.dispute.selector, Handler.rule.selector,
            Handler.rule.selector, Handler.finish.selector, Handler.openElsewhere.selector,
            Handler.openForged.selector, Handler.revoke.selector, Handler.settlePacked.selector, Handler.borrow.selector,
            Streams.openStream.selector, Streams.openStream.selector, Streams.openStream.selector,
            Streams.openStreamAgain.selector, Streams.topUp.selector, Streams.redeem.selector,
            Streams.redeem.selector, Streams.closeStream.selector, Streams.discharge.selector,
            Streams.finishStream.selector, Streams.withdrawWithConsent.selector, Streams.oddToken.selector
        ];
        bytes4[] memory selectors = new bytes4[](acts.length);
        for (uint256 i; i < acts.length; i++) selectors[i] = acts[i];
        list = new FuzzSelector[](1);
        list[0] = FuzzSelector(address(_watched), selectors);
    }

    function invariant_theEscrowKeepsItsPromises() external view {
        _watched.checkSolvency();
        _watched.checkAccounts();
        _watched.checkRegistry();
        _watched.checkBookings();
        _watched.checkChannels();
        _watched.checkPayeesGetTheFeeAtMost();
        _watched.checkARiderAloneGetsNothingBack();
    }

    /// The handler is no use where it never gets to.
    function test_theHandlerReachesEveryState() external {
        bytes4[] memory acts = this.targetSelectors()[0].selectors;
        for (uint256 i; i < 2_000; i++) {
            bytes32 seed = keccak256(abi.encode(i));
            bytes4 act = acts[uint256(seed) % acts.length];
            (bool done, bytes memory why) = address(_watched).call(abi.encodePacked(act, keccak256(abi.encode(seed)), seed >> 160, seed >> 160));
            if (!done) revert Failed(act, why);
        }
        for (uint256 state = uint256(State.OPEN); state <= uint256(State.CLOSED); state++) {
            if (_watched.visits(State(state)) < 3) revert NeverThere(State(state), _watched.visits(State(state)));
        }
        for (uint256 i; i < 4; i++) {
            if (_watched.streamVisits(i) < 3) revert NoSuchStream(i, _watched.streamVisits(i));
        }
    }

    error NoSuchStream(uint256 step, uint256 visits);
    error NeverThere(State state, uint256 visits);
    error Failed(bytes4 act, bytes why);

    function afterInvariant() external {
        _watched.drain();
    }
}

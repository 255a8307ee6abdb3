// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Agreement, Bid, Channel, ChannelState, Rules, State} from "../../src/Types.sol";
import {MoodyToken} from "../Tokens.sol";
import {World} from "../World.sol";

/// @title What the escrow should be, written down a second time
/// @notice Plain sums and the table of states, from the design rather than from the source. The handler does an act here
/// and there; whoever differs is wrong.
abstract contract Model is World {
    struct Ghost {
        Agreement agreement;
        bytes32 need;
        State state;
        uint256 until;
        uint256 released;
        uint256 refunded;
        uint256 byReceipt; // of released, what the rider signed for
        bool proven; // start code, end code or full receipt were shown in time
        bool disputed;
        uint256 givenBack; // to the rider, by whatever closed it without a Refund
    }

    struct Stream {
        Channel channel;
        bytes32 id;
        ChannelState state;
        uint256 deposit;
        uint256 claimed;
        uint256 closeAt;
        uint256 signed; // the greatest voucher that the payer gave
    }

    Ghost[] internal ghosts;
    Stream[] internal streams;
    MoodyToken internal moody;
    mapping(bytes32 need => uint256 times) internal opens;
    mapping(address who => mapping(address market => uint256)) internal accounts;
    mapping(address who => mapping(address market => uint256)) internal exits;
    mapping(address vehicle => address) internal owners;
    mapping(address vehicle => uint16) internal shares;
    uint256 internal donated;
    mapping(State => uint256) public visits;
    uint256[4] public streamVisits; // opened, redeemed, closing, closed

    Person[] internal riders;
    Person[] internal vehicles;
    Person[] internal payees; // owners
    Person[] internal markets;
    Person[] internal bystanders;
    Person[] internal everybody;

    function _left(Ghost storage g) internal view returns (uint256) {
        return g.agreement.bid.amount - g.released - g.refunded;
    }

    function _fee(Ghost storage g) internal view returns (uint256) {
        return _left(g) * g.agreement.need.rules.cancelBps / 10_000;
    }

    function _lives(Ghost storage g) internal view returns (bool) {
        return g.state != State.NONE && g.state != State.CLOSED;
    }

    function _inTime(Ghost storage g) internal view returns (bool) {
        return _now() < g.until;
    }

    /// One token is as it should be, the other never should have been listed.
    function _tokens() internal override returns (address[] memory list) {
        list = new address[](2);
        moody = new MoodyToken();
        (list[0], list[1]) = (address(token), address(moody));
    }

    // ---------------------------------------------------------------------------------------------- money

    function _modelClaim(Stream storage s, uint256 claimed) internal {
        Channel storage c = s.channel;
        uint256 paid = claimed - s.claimed;
        uint256 toMarket = paid * c.marketBps / 10_000;
        uint256 toVehicle = paid * c.vehicleBps / 10_000;
        accounts[c.market][address(0)] += toMarket;
        accounts[c.vehicle][address(0)] += toVehicle;
        accounts[c.owner][address(0)] += paid - toMarket - toVehicle;
        s.claimed = claimed;
    }

    function _modelEnd(Stream storage s) internal {
        accounts[s.channel.payer][s.channel.market] += s.deposit - s.claimed;
        s.state = ChannelState.CLOSED;
        streamVisits[3]++;
    }

    function _modelPay(Ghost storage g, uint256 paid, uint256 refunded) internal {
        Rules storage rules = g.agreement.need.rules;
        Bid storage bid = g.agreement.bid;
        uint256 toMarket = paid * rules.marketBps / 10_000;
        uint256 toVehicle = paid * bid.vehicleBps / 10_000;
        accounts[rules.market][address(0)] += toMarket;
        accounts[bid.vehicle][address(0)] += toVehicle;
        accounts[bid.owner][address(0)] += paid - toMarket - toVehicle;
        accounts[g.agreement.need.rider][rules.market] += refunded;
        g.released += paid;
        g.refunded += refunded;
    }

    function _modelClose(Ghost storage g, uint256 paid) internal {
        g.givenBack = _left(g) - paid;
        _modelPay(g, paid, g.givenBack);
        _enter(g, State.CLOSED, g.until);
    }

    // --------------------------------------------------------------------------------------------- states

    function _enter(Ghost storage g, State state, uint256 until) internal {
        g.state = state;
        g.until = until;
        visits[state]++;
    }

    function _canStart(Ghost storage g) internal view returns (bool) {
        State s = g.state;
        bool claimed = s == State.LEAVING_FEE || s == State.LEAVING_FREE || s == State.NOSHOW || s == State.DISPUTED_FEE;
        return (s == State.OPEN || claimed) && _inTime(g);
    }

    function _modelStart(Ghost storage g) internal {
        uint256 serviceBy = g.agreement.need.serviceBy;
        _enter(g, State.STARTED, (_now() > serviceBy ? _now() : serviceBy) + g.agreement.need.rules.disputeFor);
        g.proven = true;
    }

    function _modelLeave(Ghost storage g) internal {
        bool late = _now() > uint256(g.agreement.bid.pickupBy) + 300;
        _enter(g, late ? State.LEAVING_FREE : State.LEAVING_FEE, _now() + g.agreement.need.rules.answerFor);
    }

    function _modelNoShow(Ghost storage g) internal {
        _enter(g, State.NOSHOW, _now() + g.agreement.need.rules.disputeFor);
    }

    function _modelDispute(Ghost storage g) internal {
        State next = g.state == State.STARTED ? State.DISPUTED_ALL : State.DISPUTED_FEE;
        _enter(g, next, _now() + g.agreement.need.rules.ruleFor);
        g.disputed = true;
    }

    /// What finish pays, by the table.
    function _due(Ghost storage g) internal view returns (uint256) {
        uint256 silentBps = g.agreement.need.rules.silentBps;
        if (g.state == State.LEAVING_FEE || g.state == State.NOSHOW) return _fee(g);
        if (g.state == State.STARTED) return _left(g);
        if (g.state == State.DISPUTED_FEE) return _fee(g) * silentBps / 10_000;
        if (g.state == State.DISPUTED_ALL) return _left(g) * silentBps / 10_000;
        return 0;
    }
}

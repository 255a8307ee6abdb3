// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IEscrow} from "../../src/IEscrow.sol";
import {Membership, State} from "../../src/Types.sol";
import {Model} from "./Model.sol";

/// @title The people of the handler, how they try things, and what they do apart from bookings
abstract contract Crowd is Model {
    constructor() {
        setUp();
        _are(riders, [rita, _person("rolf"), _person("ruth")]);
        _are(vehicles, [vera, _person("vito"), _person("vada")]);
        _are(payees, [olaf, _person("oona"), _person("otto")]);
        _are(markets, [max, _person("mina"), _person("mona")]);
        _are(bystanders, [ada, bob, mallory]);
        (owners[vera.at], shares[vera.at]) = (olaf.at, 2_000);
        accounts[rita.at][max.at] = 1_000e6;
    }

    function _are(Person[] storage role, Person[3] memory people) private {
        for (uint256 i; i < 3; i++) {
            role.push(people[i]);
            everybody.push(people[i]);
        }
    }

    // --------------------------------------------------------------------------------------------- trying

    function _try(address sender, bytes memory data) internal returns (bool done) {
        vm.prank(sender);
        (done,) = address(escrow).call(data);
    }

    /// A sender and a signature over `hash` for something that `right` may do: by its own transaction, by its
    /// signature through bob, by somebody else, or with no signature at all.
    function _by(uint256 seed, Person memory right, bytes32 hash)
        internal
        view
        returns (address sender, bytes memory signature, bool good)
    {
        uint256 way = (seed >> 128) % 6;
        if (way == 0) return (right.at, "", true);
        if (way < 4) return (bob.at, way == 1 ? _compact(_sign(right, hash)) : _sign(right, hash), true);
        Person memory other = everybody[(seed >> 136) % everybody.length];
        if (way == 4) return (other.at, _sign(other, hash), other.at == right.at);
        return (other.at, "", other.at == right.at);
    }

    function _pick(uint256 seed) internal view returns (Ghost storage) {
        // Mostly one of the latest, so that runs reach deep states.
        uint256 n = ghosts.length;
        return ghosts[n - 1 - (seed % (n > 6 && seed & 3 != 0 ? 6 : n))];
    }

    /// Mostly one in a state of `mask` and in its time, or past it, if there is any, so that acts are not only refused.
    function _seek(uint256 seed, uint256 mask, bool timely) internal view returns (Ghost storage) {
        uint256 n = ghosts.length;
        if ((seed >> 200) & 3 == 0) return _pick(seed);
        for (uint256 i; i < n; i++) {
            Ghost storage g = ghosts[(seed % n + i) % n];
            if (_inTime(g) == timely && mask & _in(g.state) != 0) return g;
        }
        return _pick(seed);
    }

    function _in(State a) internal pure returns (uint256) {
        return 1 << uint256(a);
    }

    modifier some() {
        if (ghosts.length == 0) return;
        _;
    }

    function _personAt(address who) internal view returns (Person memory) {
        for (uint256 i; i < everybody.length; i++) {
            if (everybody[i].at == who) return everybody[i];
        }
        revert NotSo("a known person");
    }

    // ---------------------------------------------------------------------------------------------- time

    function wait(uint256 seed) external {
        uint256 to = _now() + (seed >> 4) % (seed & 2 == 0 ? 5 minutes : 1 hours);
        if (ghosts.length != 0 && seed & 5 == 0) {
            uint256 until = _pick(seed >> 8).until + (seed >> 16) % 3;
            if (until > 1 + to) to = until - 1;
        }
        vm.warp(to);
    }

    // --------------------------------------------------------------------------------------------- money

    function deposit(uint256 seed, uint96 amount) external {
        amount = uint96(bound(amount, 0, 200e6));
        address who = riders[seed % riders.length].at;
        address market = seed & 16 == 0 ? address(0) : markets[seed % markets.length].at;
        token.mint(address(this), amount);
        token.approve(address(escrow), amount);
        escrow.deposit(address(token), who, market, amount);
        accounts[who][market] += amount;
    }

    function donate(uint256, uint96 amount) external {
        amount = uint96(bound(amount, 0, 1e6));
        token.mint(address(escrow), amount);
        donated += amount;
    }

    function fund(uint256 seed, uint96 amount) external {
        address who = everybody[seed % everybody.length].at;
        address market = markets[seed % markets.length].at;
        uint256 free = accounts[who][address(0)];
        amount = uint96(bound(amount, 0, free + 1));
        bool done = _try(who, abi.encodeCall(IEscrow.fund, (address(token), market, amount)));
        so(done == (amount <= free), "fund");
        if (!done) return;
        accounts[who][address(0)] -= amount;
        accounts[who][market] += amount;
        exits[who][market] = 0;
    }

    function exit(uint256 seed) external {
        address who = riders[seed % riders.length].at;
        address market = markets[seed % markets.length].at;
        bool on = seed & 256 == 0;
        vm.prank(who);
        escrow.exit(address(token), market, on);
        if (!on) exits[who][market] = 0;
        else if (exits[who][market] == 0) exits[who][market] = _now() + 1 days;
    }

    function withdraw(uint256 seed, uint96 amount) external {
        address who = everybody[seed % everybody.length].at;
        address market = seed & 512 == 0 ? address(0) : markets[seed % markets.length].at;
        uint256 has = accounts[who][market];
        amount = uint96(bound(amount, 0, has + 1));
        uint256 exitAt = exits[who][market];
        bool free = market == address(0) || (exitAt != 0 && exitAt <= _now());
        bool done = _try(who, abi.encodeCall(IEscrow.withdraw, (address(token), market, amount, who)));
        so(done == (free && amount <= has), "withdraw");
        if (done) accounts[who][market] -= amount;
    }

    // ------------------------------------------------------------------------------------------- registry

    function join(uint256 seed) external {
        Person memory vehicle = vehicles[seed % vehicles.length];
        address to = payees[seed % payees.length].at;
        (,,, uint256 nonce) = escrow.vehicle(vehicle.at);
        Membership memory order = Membership(vehicle.at, to, uint16(seed % 5_000), type(uint40).max, nonce);
        bool done = _try(vehicle.at, abi.encodeCall(IEscrow.join, (order, "")));
        so(done == (owners[vehicle.at] == address(0)), "join");
        if (done) (owners[vehicle.at], shares[vehicle.at]) = (to, order.vehicleBps);
    }

    function handover(uint256 seed) external {
        Person memory vehicle = vehicles[seed % vehicles.length];
        Person memory by = everybody[(seed >> 8) % everybody.length];
        (,,, uint256 nonce) = escrow.vehicle(vehicle.at);
        Membership memory order = Membership(vehicle.at, by.at, uint16(seed % 5_000), type(uint40).max, nonce);
        bool done = _try(by.at, abi.encodeCall(IEscrow.handover, (order, "")));
        so(done == (owners[vehicle.at] == by.at), "handover");
        if (done) shares[vehicle.at] = order.vehicleBps;
    }
}

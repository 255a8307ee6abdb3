// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Hashes} from "../../src/Hashes.sol";
import {IEscrow} from "../../src/IEscrow.sol";
import {Agreement, Bid, Opening, Rules, Settlement, State} from "../../src/Types.sol";
import {GasBomb} from "../Wallets.sol";
import {Streams} from "./Streams.sol";

/// @title Everybody does anything at any time
/// @notice Each act is tried by the right person, by someone's signature or by a stranger, in time or not. It must succeed
/// exactly where the model says so; a difference reverts, which ends the run.
contract Handler is Streams {
    uint256 private _serial;
    bytes32 private constant RIGHT = END;

    // ----------------------------------------------------------------------------------------------- open

    function _draw(uint256 seed) private returns (Agreement memory a) {
        uint40 time = uint40(_now());
        address market = markets[seed % markets.length].at;
        uint16 marketBps = uint16((seed >> 8) % 3_001);
        a.need.rules = Rules(
            address(token),
            market,
            ada.at,
            marketBps,
            uint16((seed >> 24) % 5_001),
            uint16((seed >> 40) % 10_001),
            uint32(10 + (seed >> 56) % 2 hours),
            uint32(10 + (seed >> 72) % 4 hours),
            uint32(10 + (seed >> 88) % 1 days)
        );
        Person memory rider = riders[(seed >> 104) % riders.length];
        uint96 amount = uint96((seed >> 120) % 30e6);
        a.need.rider = rider.at;
        a.need.maxAmount = amount + uint96((seed >> 152) % 1e6);
        a.need.openBy = time + 600;
        a.need.serviceBy = time + uint40(600 + (seed >> 168) % 2 hours);
        a.need.choose = (seed >> 184) & 1 == 1;
        a.need.codes = _codes(RIGHT);
        a.need.trip = bytes32(++_serial);
        address vehicle = vehicles[(seed >> 186) % vehicles.length].at;
        (address owner, uint16 share) = (owners[vehicle], shares[vehicle]);
        if (owner == address(0)) (owner, share) = (vehicle, uint16((seed >> 190) % 5_000));
        a.bid = Bid(vehicle, owner, amount, share, time + uint40((seed >> 206) % 600), time + 300);
    }

    function _signed(Agreement memory a) private view returns (Opening memory) {
        bytes32 need = escrow.hashNeed(a.need);
        bytes32 bid = escrow.hashBid(need, a.bid);
        Person memory rider = _personAt(a.need.rider);
        Person memory chooser = a.need.choose ? rider : _personAt(a.need.rules.market);
        bytes memory pick = _sign(chooser, Hashes.two(Hashes.PICK, need, bid));
        return Opening(a, _sign(rider, need), _sign(_personAt(a.bid.vehicle), bid), pick);
    }

    function _covered(Agreement memory a) private view returns (bool) {
        return accounts[a.need.rider][a.need.rules.market] >= a.bid.amount;
    }

    function _opened(Agreement memory a) private {
        Ghost storage g = ghosts.push();
        g.agreement = a;
        g.need = escrow.hashNeed(a.need);
        _enter(g, State.OPEN, uint256(a.need.serviceBy) + a.need.rules.disputeFor);
        opens[g.need]++;
        accounts[a.need.rider][a.need.rules.market] -= a.bid.amount;
    }

    function open(uint256 seed) external {
        Agreement memory a = _draw(seed);
        bool good = _covered(a) && a.bid.pickupBy <= a.need.serviceBy;
        bool done = _try(bob.at, abi.encodeCall(IEscrow.open, (_signed(a))));
        so(done == good, "open");
        if (done) _opened(a);
    }

    /// A need again, with its bid or a dearer one, perfectly signed.
    function openAgain(uint256 seed) external some {
        Agreement memory a = _pick(seed).agreement;
        if (seed & 2048 == 0) {
            a.bid.amount = a.need.maxAmount;
            a.bid.expires = a.bid.pickupBy = uint40(_now() + 1);
        }
        so(!_try(bob.at, abi.encodeCall(IEscrow.open, (_signed(a)))), "a need opens once");
    }

    /// For payees that are not on record.
    function openElsewhere(uint256 seed) external {
        Agreement memory a = _draw(seed);
        if (seed & 1 == 0) a.bid.owner = mallory.at;
        else if (owners[a.bid.vehicle] == address(0)) a.bid.owner = olaf.at;
        else a.bid.vehicleBps++;
        so(!_try(bob.at, abi.encodeCall(IEscrow.open, (_signed(a)))), "payees that are not on record");
    }

    /// With one of its three signatures by mallory, or a bid for another need.
    function openForged(uint256 seed) external {
        Agreement memory a = _draw(seed);
        Opening memory o = _signed(a);
        bytes32 need = escrow.hashNeed(a.need);
        bytes32 bid = escrow.hashBid(need, a.bid);
        if (seed & 3 == 0) o.needSignature = _sign(mallory, need);
        else if (seed & 3 == 1) o.bidSignature = _sign(mallory, bid);
        else if (seed & 3 == 2) o.bidSignature = _sign(_personAt(a.bid.vehicle), escrow.hashBid(keccak256(abi.encode(need)), a.bid));
        else o.pickSignature = _sign(mallory, Hashes.two(Hashes.PICK, need, bid));
        so(!_try(bob.at, abi.encodeCall(IEscrow.open, (o))), "forged");
    }

    /// A need that was never opened, killed by its rider or by somebody else; then it opens, or it does not.
    function revoke(uint256 seed) external {
        Agreement memory a = _draw(seed);
        bytes32 need = escrow.hashNeed(a.need);
        (address sender, bytes memory signature, bool good) =
            _by(seed, _personAt(a.need.rider), Hashes.one(Hashes.REVOKE, need));
        so(_try(sender, abi.encodeCall(IEscrow.revoke, (a.need, signature))) == good, "revoke");
        bool may = !good && _covered(a) && a.bid.pickupBy <= a.need.serviceBy;
        so(_try(bob.at, abi.encodeCall(IEscrow.open, (_signed(a)))) == may, "3: a revoked need never opens");
        if (may) _opened(a);
    }

    /// A good one, a repeated one, a forged one, a wallet that burns gas, and another good one.
    function openBatch(uint256 seed) external {
        bool all = seed & 7 == 0;
        Opening[] memory items = new Opening[](5);
        Agreement memory first = _draw(seed);
        Agreement memory last = _draw(uint256(keccak256(abi.encode(seed))));
        items[0] = items[1] = _signed(first);
        items[2] = _signed(_draw(seed >> 1));
        items[2].bidSignature = items[2].needSignature;
        items[3] = _signed(_draw(seed >> 2));
        items[3].agreement.need.rider = address(new GasBomb());
        _endow(items[3].agreement.need.rider, 30e6);
        donated += 30e6; // nobody can ever spend it
        items[4] = _signed(last);
        uint256 gas = gasleft();
        bool done = _try(bob.at, abi.encodeCall(IEscrow.openBatch, (items, all)));
        so(gas - gasleft() < 1_000_000, "bounded gas");
        so(done == !all, "openBatch");
        if (all) return;
        if (_covered(first) && first.bid.pickupBy <= first.need.serviceBy) _opened(first);
        if (_covered(last) && last.bid.pickupBy <= last.need.serviceBy) _opened(last);
    }

    // ------------------------------------------------------------------------------------------ payments

    function settleByCode(uint256 seed) external some {
        if (seed & 7 != 0) return; // rarely: it ends the story
        Ghost storage g = _pick(seed >> 3);
        bool right = seed & 64 == 0;
        bytes memory proof = abi.encode(right ? RIGHT : _start());
        bool done = _try(bob.at, abi.encodeCall(IEscrow.settle, (Settlement(g.agreement, proof))));
        so(done == (right && _lives(g)), "settle by code");
        if (!done) return;
        g.proven = true;
        _modelClose(g, _left(g));
    }

    function settleByReceipt(uint256 seed) external some {
        if (seed & 7 != 0) return;
        Ghost storage g = _pick(seed >> 3);
        bytes32 hash = Hashes.two(Hashes.RECEIPT, g.need, bytes32(uint256(g.agreement.bid.amount)));
        (address sender, bytes memory proof, bool good) = _by(seed, _personAt(g.agreement.need.rider), hash);
        bool done = _try(sender, abi.encodeCall(IEscrow.settle, (Settlement(g.agreement, proof))));
        so(done == (good && _lives(g)), "settle by receipt");
        if (!done) return;
        g.proven = true;
        _modelClose(g, _left(g));
    }

    function move(uint256 seed, uint96 released, uint96 refunded) external some {
        Ghost storage g = _pick(seed);
        uint256 amount = g.agreement.bid.amount;
        released = uint96(bound(released, 0, amount / (1 + (seed >> 8) % 3) + 1));
        refunded = uint96(bound(refunded, 0, amount / (1 + (seed >> 16) % 3) + 1));
        (bytes memory receipt, bool goodReceipt) = _part(seed, g.agreement.need.rider, Hashes.RECEIPT, g.need, released);
        address payee = seed & 4 == 0 ? g.agreement.bid.vehicle : g.agreement.bid.owner;
        (bytes memory refund, bool goodRefund) = _part(seed >> 64, payee, Hashes.REFUND, g.need, refunded);
        bool done = _try(bob.at, abi.encodeCall(IEscrow.move, (g.agreement, released, receipt, refunded, refund)));

        uint256 paid = released > g.released ? released - g.released : 0;
        uint256 back = refunded > g.refunded ? refunded - g.refunded : 0;
        bool good = (paid == 0 || goodReceipt) && (back == 0 || goodRefund) && paid + back != 0;
        so(done == (_lives(g) && good && paid + back <= _left(g)), "move");
        if (!done) return;
        g.byReceipt += paid;
        _modelPay(g, paid, back);
        if (_left(g) == 0) _enter(g, State.CLOSED, g.until);
    }

    /// A signature by `right`, or one time in four by mallory.
    function _part(uint256 seed, address right, bytes32 typeHash, bytes32 need, uint96 sum)
        private
        view
        returns (bytes memory, bool)
    {
        bool good = (seed >> 32) & 3 != 0;
        return (_sign(good ? _personAt(right) : mallory, Hashes.two(typeHash, need, bytes32(uint256(sum)))), good);
    }

    /// One item with the right code or the start code, then another booking under the first one's rules.
    function settlePacked(uint256 seed) external some {
        if (seed & 7 != 0) return;
        (Ghost storage one, Ghost storage other) = (_pick(seed >> 3), _pick(seed >> 32));
        bool right = seed & 64 == 0;
        bytes memory items = bytes.concat(_packed(one.agreement, right ? RIGHT : _start()), _packed(other.agreement, RIGHT));
        so(_try(bob.at, abi.encodeCall(IEscrow.settlePacked, (one.agreement.need.rules, items))), "settlePacked");
        if (right) _packedAway(one);
        if (keccak256(abi.encode(one.agreement.need.rules)) == keccak256(abi.encode(other.agreement.need.rules))) _packedAway(other);
    }

    function _packedAway(Ghost storage g) private {
        if (!_lives(g)) return;
        g.proven = true;
        _modelClose(g, _left(g));
    }

    /// 7: a signature for another chain, contract, version, type or object.
    function borrow(uint256 seed) external some {
        Ghost storage g = _pick(seed >> 8);
        Person memory rider = _personAt(g.agreement.need.rider);
        bytes32 hash = Hashes.one(Hashes.LEAVE, g.need);
        bytes32 digest = _digest(hash);
        if (seed % 6 == 0) digest = _digestFor(hash, "1", block.chainid + 1, address(escrow));
        else if (seed % 6 == 1) digest = _digestFor(hash, "1", block.chainid, address(this));
        else if (seed % 6 == 2) digest = _digestFor(hash, "2", block.chainid, address(escrow));
        else if (seed % 6 == 3) digest = hash;
        else if (seed % 6 == 4) digest = _digest(Hashes.one(seed & 256 == 0 ? Hashes.REVOKE : Hashes.NO_SHOW, g.need));
        else digest = _digest(Hashes.one(Hashes.LEAVE, keccak256(abi.encode(g.need))));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(rider.key, digest);
        so(!_try(bob.at, abi.encodeCall(IEscrow.leave, (g.agreement, abi.encodePacked(r, s, v)))), "7: borrowed");
    }

    // --------------------------------------------------------------------------------------------- claims

    function start(uint256 seed) external some {
        Ghost storage g = _pick(seed);
        bool right = seed & 64 == 0;
        bool done = _try(bob.at, abi.encodeCall(IEscrow.start, (g.agreement, right ? _start() : RIGHT)));
        so(done == (right && _canStart(g)), "start");
        if (done) _modelStart(g);
    }

    function leave(uint256 seed) external some {
        Ghost storage g = _seek(seed, _in(State.OPEN), true);
        bytes32 hash = Hashes.one(Hashes.LEAVE, g.need);
        (address sender, bytes memory signature, bool good) = _by(seed, _personAt(g.agreement.need.rider), hash);
        bool done = _try(sender, abi.encodeCall(IEscrow.leave, (g.agreement, signature)));
        so(done == (good && g.state == State.OPEN && _inTime(g)), "leave");
        if (done) _modelLeave(g);
    }

    function noShow(uint256 seed) external some {
        Ghost storage g = _seek(seed, _in(State.OPEN), true);
        bytes32 hash = Hashes.one(Hashes.NO_SHOW, g.need);
        (address sender, bytes memory signature, bool good) = _byPayee(seed, g, hash);
        bool done = _try(sender, abi.encodeCall(IEscrow.noShow, (g.agreement, signature)));
        so(done == (good && g.state == State.OPEN && _inTime(g) && _now() >= g.agreement.bid.pickupBy), "noShow");
        if (done) _modelNoShow(g);
    }

    function _byPayee(uint256 seed, Ghost storage g, bytes32 hash) private view returns (address sender, bytes memory, bool) {
        (address one, address other) = (g.agreement.bid.vehicle, g.agreement.bid.owner);
        if (seed & 4 == 0) (one, other) = (other, one);
        (address by, bytes memory signature, bool good) = _by(seed, _personAt(one), hash);
        return (by, signature, good || by == other);
    }

    function dispute(uint256 seed) external some {
        Ghost storage g = _seek(seed, _in(State.NOSHOW) | _in(State.STARTED) | _in(State.LEAVING_FREE), true);
        bytes32 hash = Hashes.two(Hashes.DISPUTE, g.need, bytes32(seed));
        bool payees_ = g.state == State.LEAVING_FREE;
        (address sender, bytes memory signature, bool good) =
            payees_ ? _byPayee(seed, g, hash) : _by(seed, _personAt(g.agreement.need.rider), hash);
        bool done = _try(sender, abi.encodeCall(IEscrow.dispute, (g.agreement, bytes32(seed), signature)));
        bool open_ = payees_ || g.state == State.NOSHOW || g.state == State.STARTED;
        so(done == (good && open_ && _inTime(g)), "dispute");
        if (done) _modelDispute(g);
    }

    function rule(uint256 seed, uint96 toPayee) external some {
        Ghost storage g = _seek(seed, _in(State.DISPUTED_FEE) | _in(State.DISPUTED_ALL), true);
        uint256 cap = g.state == State.DISPUTED_FEE ? _fee(g) : g.state == State.DISPUTED_ALL ? _left(g) : 0;
        toPayee = uint96(seed & 3 == 0 ? cap + 1 : bound(toPayee, 0, cap));
        bytes32 hash = Hashes.two(Hashes.RULING, g.need, bytes32(uint256(toPayee)));
        (address sender, bytes memory signature, bool good) = _by(seed, ada, hash);
        bool done = _try(sender, abi.encodeCall(IEscrow.rule, (g.agreement, toPayee, signature)));
        bool disputed = g.state == State.DISPUTED_FEE || g.state == State.DISPUTED_ALL;
        so(done == (good && disputed && toPayee <= cap), "rule");
        if (done) _modelClose(g, toPayee);
    }

    function finish(uint256 seed) external some {
        Ghost storage g = _seek(seed, ~_in(State.CLOSED), false);
        bool done = _try(bob.at, abi.encodeCall(IEscrow.finish, (g.agreement)));
        so(done == (_lives(g) && !_inTime(g)), "finish");
        if (done) _modelClose(g, _due(g));
    }

    /// The agreement of one need with the bid of another.
    function mixUp(uint256 seed) external some {
        Agreement memory a = _pick(seed).agreement;
        Agreement memory b = _pick(seed >> 32).agreement;
        if (keccak256(abi.encode(a.bid)) == keccak256(abi.encode(b.bid))) return;
        a.bid = b.bid;
        so(!_try(bob.at, abi.encodeCall(IEscrow.settle, (Settlement(a, abi.encode(RIGHT))))), "another bid");
        so(!_try(bob.at, abi.encodeCall(IEscrow.finish, (a))), "another bid");
        uint256 held = token.balanceOf(address(escrow));
        (State before,,,,) = escrow.booking(escrow.hashNeed(a.need));
        _try(bob.at, abi.encodeCall(IEscrow.settlePacked, (a.need.rules, _packed(a, RIGHT))));
        (State then,,,,) = escrow.booking(escrow.hashNeed(a.need));
        so(before == then && held == token.balanceOf(address(escrow)), "another bid, packed");
    }
}

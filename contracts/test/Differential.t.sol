// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Escrow} from "../src/Escrow.sol";
import {Hashes} from "../src/Hashes.sol";
import {Bid, Channel, Exit, Fund, Membership, Need, Operator, Rules, Withdraw} from "../src/Types.sol";
import {Encoder} from "./Encoder.sol";
import {World} from "./World.sol";

/// @title The escrow with its payments laid open
contract OpenPayments is Escrow {
    constructor(address[] memory tokens) Escrow(tokens) {}

    function pay(uint16 marketBps, uint16 vehicleBps, uint96 amount) external returns (uint96, uint96) {
        return _pay(address(1), address(2), marketBps, address(3), vehicleBps, address(4), amount);
    }
}

/// @title Thousands of drawn values against testdata/differential.json, whose "about" says what is drawn, hashed and chained
/// @notice Go and TypeScript draw the same for themselves, and come to the same last hash.
contract DifferentialTest is World {
    bytes32 private constant TRIP = keccak256("Trip(string what,string from,string to,string when,bytes32 data)");

    Encoder private encoder = new Encoder();
    string private json;
    uint256 private cases;

    function setUp() public override {
        json = vm.readFile("../testdata/differential.json");
        cases = vm.parseJsonUint(json, ".cases");
        so(cases >= 200, "thousands in all");
    }

    // ------------------------------------------------------------------------------------------- drawing

    struct Words {
        bytes32 seed;
        uint256 i;
        uint256 n;
    }

    function _word(Words memory w) private pure returns (uint256 word) {
        word = uint256(keccak256(abi.encode(w.seed, w.i, w.n++)));
        if (word >> 248 < 32) return word >> 248 < 16 ? 0 : type(uint256).max;
    }

    function _person(Words memory w) private pure returns (address) {
        return address(uint160(_word(w)));
    }

    function _text(Words memory w) private pure returns (bytes32) {
        uint256 word = _word(w);
        bytes memory text = new bytes(uint8(word) % 65);
        for (uint256 i; i < text.length; i++) text[i] = bytes16("0123456789abcdef")[(word >> (252 - 4 * i)) & 15];
        return keccak256(text);
    }

    function _trip(Words memory w) private pure returns (bytes32) {
        (bytes32 what, bytes32 from, bytes32 to, bytes32 when) = (_text(w), _text(w), _text(w), _text(w));
        return keccak256(abi.encode(TRIP, what, from, to, when, _word(w)));
    }

    function _rules(Words memory w) private pure returns (Rules memory rules) {
        (rules.token, rules.market, rules.arbiter) = (_person(w), _person(w), _person(w));
        (rules.marketBps, rules.cancelBps, rules.silentBps) = (uint16(_word(w)), uint16(_word(w)), uint16(_word(w)));
        (rules.answerFor, rules.disputeFor, rules.ruleFor) = (uint32(_word(w)), uint32(_word(w)), uint32(_word(w)));
    }

    function _channelOf(Words memory w) private pure returns (Channel memory c) {
        (c.token, c.payer, c.vehicle, c.owner, c.market) = (_person(w), _person(w), _person(w), _person(w), _person(w));
        (c.vehicleBps, c.marketBps, c.grace) = (uint16(_word(w)), uint16(_word(w)), uint32(_word(w)));
        (c.until, c.salt) = (uint40(_word(w)), uint64(_word(w)));
    }

    function _membership(Words memory w) private pure returns (Membership memory m) {
        (m.vehicle, m.owner, m.vehicleBps) = (_person(w), _person(w), uint16(_word(w)));
        (m.until, m.nonce) = (uint40(_word(w)), _word(w));
    }

    // ------------------------------------------------------------------------------------------- hashing

    function _check(string memory name, bytes32 seed, function(Words memory) view returns (bytes32) hash) private view {
        bytes32 r;
        for (uint256 i; i < cases; i++) r = keccak256(abi.encode(r, hash(Words(seed, i, 0))));
        eq(r, vm.parseJsonBytes32(json, string.concat(".types.", name)), name);
    }

    function test_rules() public view {
        _check("Rules", Hashes.RULES, _rulesHash);
    }

    function _rulesHash(Words memory w) private view returns (bytes32) {
        return encoder.rules(_rules(w));
    }

    function test_need() public view {
        _check("Need", Hashes.NEED, _need);
    }

    function _need(Words memory w) private view returns (bytes32) {
        Need memory need;
        (need.rider, need.maxAmount) = (_person(w), uint96(_word(w)));
        (need.openBy, need.serviceBy, need.choose) = (uint40(_word(w)), uint40(_word(w)), _word(w) & 1 == 1);
        (need.codes, need.trip) = (bytes32(_word(w)), _trip(w));
        need.rules = _rules(w);
        return encoder.need(need);
    }

    function test_bid() public view {
        _check("Bid", Hashes.BID, _bid);
    }

    function _bid(Words memory w) private view returns (bytes32) {
        Bid memory bid;
        bytes32 need = bytes32(_word(w));
        (bid.vehicle, bid.owner, bid.amount) = (_person(w), _person(w), uint96(_word(w)));
        (bid.vehicleBps, bid.pickupBy, bid.expires) = (uint16(_word(w)), uint40(_word(w)), uint40(_word(w)));
        return encoder.bid(need, bid);
    }

    function test_channel() public view {
        _check("Channel", Hashes.CHANNEL, _channelHash);
        _check("OpenChannel", Hashes.OPEN_CHANNEL, _openChannelHash);
    }

    function _channelHash(Words memory w) private view returns (bytes32) {
        return encoder.channel(_channelOf(w));
    }

    function _openChannelHash(Words memory w) private view returns (bytes32) {
        bytes32 id = encoder.channel(_channelOf(w));
        return Hashes.two(Hashes.OPEN_CHANNEL, id, bytes32(uint256(uint96(_word(w)))));
    }

    function test_accounts() public view {
        _check("Fund", Hashes.FUND, _fund);
        _check("Withdraw", Hashes.WITHDRAW, _withdraw);
        _check("Exit", Hashes.EXIT, _exit);
    }

    function _fund(Words memory w) private view returns (bytes32) {
        Fund memory order;
        (order.token, order.from, order.market) = (_person(w), _person(w), _person(w));
        (order.amount, order.nonce, order.deadline) = (uint96(_word(w)), _word(w), uint40(_word(w)));
        return encoder.fund(order);
    }

    function _withdraw(Words memory w) private view returns (bytes32) {
        Withdraw memory order;
        (order.token, order.from, order.market) = (_person(w), _person(w), _person(w));
        (order.amount, order.to, order.fee) = (uint96(_word(w)), _person(w), uint96(_word(w)));
        (order.nonce, order.deadline) = (_word(w), uint40(_word(w)));
        return encoder.withdraw(order);
    }

    function _exit(Words memory w) private view returns (bytes32) {
        Exit memory order;
        (order.token, order.from, order.market) = (_person(w), _person(w), _person(w));
        (order.on, order.nonce) = (_word(w) & 1 == 1, _word(w));
        return encoder.exit(order);
    }

    function test_registry() public view {
        _check("Join", Hashes.JOIN, _joinHash);
        _check("Handover", Hashes.HANDOVER, _handoverHash);
        _check("Operator", Hashes.OPERATOR, _operator);
    }

    function _joinHash(Words memory w) private view returns (bytes32) {
        return encoder.membership(Hashes.JOIN, _membership(w));
    }

    function _handoverHash(Words memory w) private view returns (bytes32) {
        return encoder.membership(Hashes.HANDOVER, _membership(w));
    }

    function _operator(Words memory w) private view returns (bytes32) {
        Operator memory order;
        (order.market, order.operator) = (_person(w), _person(w));
        (order.until, order.nonce) = (uint40(_word(w)), _word(w));
        return encoder.operator(order);
    }

    function test_typesOfOneWord() public view {
        bytes32[5] memory types = [Hashes.LEAVE, Hashes.NO_SHOW, Hashes.REVOKE, Hashes.ALLOW, Hashes.CLOSE_CHANNEL];
        string[5] memory names = ["Leave", "NoShow", "Revoke", "Allow", "CloseChannel"];
        for (uint256 i; i < types.length; i++) _check(names[i], types[i], _one);
    }

    /// The seed is the type's hash.
    function _one(Words memory w) private pure returns (bytes32) {
        return Hashes.one(w.seed, bytes32(_word(w)));
    }

    function test_typesOfTwoWords() public view {
        bytes32[2] memory types = [Hashes.PICK, Hashes.DISPUTE];
        string[2] memory names = ["Pick", "Dispute"];
        for (uint256 i; i < types.length; i++) _check(names[i], types[i], _two);
        bytes32[6] memory sums = [Hashes.RECEIPT, Hashes.REFUND, Hashes.RULING, Hashes.TOP_UP, Hashes.VOUCHER, Hashes.DISCHARGE];
        string[6] memory sumNames = ["Receipt", "Refund", "Ruling", "TopUp", "Voucher", "Discharge"];
        for (uint256 i; i < sums.length; i++) _check(sumNames[i], sums[i], _sum);
    }

    function _two(Words memory w) private pure returns (bytes32) {
        bytes32 first = bytes32(_word(w));
        return Hashes.two(w.seed, first, bytes32(_word(w)));
    }

    function _sum(Words memory w) private pure returns (bytes32) {
        bytes32 first = bytes32(_word(w));
        return Hashes.two(w.seed, first, bytes32(uint256(uint96(_word(w)))));
    }

    // --------------------------------------------------------------------------------- splits and codes

    function test_splits() public {
        OpenPayments payments = new OpenPayments(_list(address(1)));
        uint256 count = vm.parseJsonUint(json, ".splits.cases");
        so(count >= 1_000, "thousands");
        bytes32 r;
        uint256 owned;
        for (uint256 i; i < count; i++) {
            Words memory w = Words(keccak256("splits"), i, 0);
            uint96 amount = uint96(_word(w));
            uint16 marketBps = uint16(_word(w)) % 3_001;
            (uint96 toMarket, uint96 toVehicle) = payments.pay(marketBps, uint16(uint256(uint16(_word(w))) % (10_001 - marketBps)), amount);
            (uint256 owns,,) = payments.account(address(1), address(4), address(0));
            r = keccak256(abi.encode(r, toMarket, toVehicle, owns - owned));
            owned = owns;
        }
        eq(r, vm.parseJsonBytes32(json, ".splits.last"), "splits");
    }

    function test_codes() public view {
        uint256 count = vm.parseJsonUint(json, ".codes.cases");
        so(count >= 1_000, "a thousand");
        bytes32 r;
        for (uint256 i; i < count; i++) {
            bytes32 end = bytes32(_word(Words(keccak256("codes"), i, 0)));
            r = keccak256(abi.encode(r, Hashes.code(Hashes.code(end))));
        }
        eq(r, vm.parseJsonBytes32(json, ".codes.last"), "codes");
    }
}

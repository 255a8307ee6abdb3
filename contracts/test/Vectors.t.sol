// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Escrow} from "../src/Escrow.sol";
import {Hashes} from "../src/Hashes.sol";
import {Bid, Channel, Exit, Fund, Membership, Need, Operator, Rules, Withdraw} from "../src/Types.sol";
import {Encoder} from "./Encoder.sol";
import {World} from "./World.sol";

/// @title The escrow with its digests laid open
contract OpenEscrow is Escrow {
    constructor(address[] memory tokens) Escrow(tokens) {}

    function digest(bytes32 structHash) external view returns (bytes32) {
        return _hashTypedDataV4(structHash);
    }
}

/// @title Every signed type of the contract against testdata/signatures.json, which viem made
contract VectorsTest is World {
    uint256 private constant CASES = 4;

    Encoder private encoder = new Encoder();
    string private json;
    string private at; // the message that is being read

    function setUp() public override {
        super.setUp();
        json = vm.readFile("../testdata/signatures.json");
    }

    // ------------------------------------------------------------------------------------------- reading

    function _uint(string memory field) private view returns (uint256) {
        return vm.parseJsonUint(json, string.concat(at, field));
    }

    function _address(string memory field) private view returns (address) {
        return vm.parseJsonAddress(json, string.concat(at, field));
    }

    function _word(string memory field) private view returns (bytes32) {
        return vm.parseJsonBytes32(json, string.concat(at, field));
    }

    function _flag(string memory field) private view returns (bool) {
        return vm.parseJsonBool(json, string.concat(at, field));
    }

    function _text(string memory field) private view returns (bytes32) {
        return keccak256(bytes(vm.parseJsonString(json, string.concat(at, field))));
    }

    function _case(string memory name, uint256 i) private pure returns (string memory) {
        return string.concat(".types.", name, ".cases[", vm.toString(i), "]");
    }

    /// Checks a type's hash, and all its cases' struct hashes by `hash`, digests and signatures.
    function _check(string memory name, bytes32 typeHash, function() view returns (bytes32) hash) private {
        eq(vm.parseJsonBytes32(json, string.concat(".types.", name, ".typeHash")), typeHash, string.concat(name, " type"));
        for (uint256 i; i < CASES; i++) {
            string memory path = _case(name, i);
            at = string.concat(path, ".message.");
            bytes32 structHash = hash();
            eq(structHash, vm.parseJsonBytes32(json, string.concat(path, ".structHash")), string.concat(name, " struct"));
            bytes32 digest = _digestIn(vm.parseJsonUint(json, string.concat(path, ".domain")), structHash);
            eq(digest, vm.parseJsonBytes32(json, string.concat(path, ".digest")), string.concat(name, " digest"));
            _checkSignature(path, digest);
        }
    }

    /// The digest of the contract itself, put at a domain's address on its chain.
    function _digestIn(uint256 domain, bytes32 structHash) private returns (bytes32) {
        string memory path = string.concat(".domains[", vm.toString(domain), "]");
        address place = vm.parseJsonAddress(json, string.concat(path, ".verifyingContract"));
        if (place.code.length == 0) vm.etch(place, address(new OpenEscrow(_list(address(token)))).code);
        vm.chainId(vm.parseJsonUint(json, string.concat(path, ".chainId")));
        return OpenEscrow(place).digest(structHash);
    }

    function _checkSignature(string memory path, bytes32 digest) private view {
        address signer = vm.parseJsonAddress(json, string.concat(path, ".signer"));
        bytes memory signature = vm.parseJsonBytes(json, string.concat(path, ".signature"));
        (bytes32 r, bytes32 s) = abi.decode(signature, (bytes32, bytes32));
        eq(ecrecover(digest, uint8(signature[64]), r, s), signer, "signer");
        bytes memory compact = vm.parseJsonBytes(json, string.concat(path, ".compact"));
        eq(keccak256(_compact(signature)), keccak256(compact), "compact signature");
    }

    // --------------------------------------------------------------------------------------------- types

    function _rulesAt(string memory prefix) private view returns (Rules memory rules) {
        rules.token = _address(string.concat(prefix, "token"));
        rules.market = _address(string.concat(prefix, "market"));
        rules.arbiter = _address(string.concat(prefix, "arbiter"));
        rules.marketBps = uint16(_uint(string.concat(prefix, "marketBps")));
        rules.cancelBps = uint16(_uint(string.concat(prefix, "cancelBps")));
        rules.silentBps = uint16(_uint(string.concat(prefix, "silentBps")));
        rules.answerFor = uint32(_uint(string.concat(prefix, "answerFor")));
        rules.disputeFor = uint32(_uint(string.concat(prefix, "disputeFor")));
        rules.ruleFor = uint32(_uint(string.concat(prefix, "ruleFor")));
    }

    function _rules() private view returns (bytes32) {
        return encoder.rules(_rulesAt(""));
    }

    function _trip(string memory prefix) private view returns (bytes32) {
        bytes32 typeHash = keccak256("Trip(string what,string from,string to,string when,bytes32 data)");
        bytes32 from = _text(string.concat(prefix, "from"));
        bytes32 to = _text(string.concat(prefix, "to"));
        bytes32 when = _text(string.concat(prefix, "when"));
        return keccak256(abi.encode(typeHash, _text(string.concat(prefix, "what")), from, to, when, _word(string.concat(prefix, "data"))));
    }

    function _membershipAt() private view returns (Membership memory) {
        return Membership(_address("vehicle"), _address("owner"), uint16(_uint("vehicleBps")), uint40(_uint("until")), _uint("nonce"));
    }

    function test_rules() public {
        _check("Rules", Hashes.RULES, _rules);
    }

    function test_need() public {
        _check("Need", Hashes.NEED, _need);
    }

    function _need() private view returns (bytes32) {
        Need memory need;
        need.rider = _address("rider");
        need.maxAmount = uint96(_uint("maxAmount"));
        need.openBy = uint40(_uint("openBy"));
        need.serviceBy = uint40(_uint("serviceBy"));
        need.choose = _flag("choose");
        need.codes = _word("codes");
        need.trip = _trip("trip.");
        need.rules = _rulesAt("rules.");
        return encoder.need(need);
    }

    function test_bid() public {
        _check("Bid", Hashes.BID, _bid);
    }

    function _bid() private view returns (bytes32) {
        Bid memory bid = Bid(
            _address("vehicle"),
            _address("owner"),
            uint96(_uint("amount")),
            uint16(_uint("vehicleBps")),
            uint40(_uint("pickupBy")),
            uint40(_uint("expires"))
        );
        return encoder.bid(_word("need"), bid);
    }

    function _channelAt(string memory prefix) private view returns (Channel memory c) {
        c.token = _address(string.concat(prefix, "token"));
        c.payer = _address(string.concat(prefix, "payer"));
        c.vehicle = _address(string.concat(prefix, "vehicle"));
        c.owner = _address(string.concat(prefix, "owner"));
        c.market = _address(string.concat(prefix, "market"));
        c.vehicleBps = uint16(_uint(string.concat(prefix, "vehicleBps")));
        c.marketBps = uint16(_uint(string.concat(prefix, "marketBps")));
        c.grace = uint32(_uint(string.concat(prefix, "grace")));
        c.until = uint40(_uint(string.concat(prefix, "until")));
        c.salt = uint64(_uint(string.concat(prefix, "salt")));
    }

    function test_channels() public {
        _check("Channel", Hashes.CHANNEL, _channelHash);
        _check("OpenChannel", Hashes.OPEN_CHANNEL, _openingHash);
        _check("TopUp", Hashes.TOP_UP, _topUp);
        _check("Voucher", Hashes.VOUCHER, _voucher);
        _check("CloseChannel", Hashes.CLOSE_CHANNEL, _closing);
        _check("Discharge", Hashes.DISCHARGE, _discharge);
    }

    function _channelHash() private view returns (bytes32) {
        return encoder.channel(_channelAt(""));
    }

    function _openingHash() private view returns (bytes32) {
        return Hashes.two(Hashes.OPEN_CHANNEL, encoder.channel(_channelAt("channel.")), bytes32(_uint("deposit")));
    }

    function _topUp() private view returns (bytes32) {
        return Hashes.two(Hashes.TOP_UP, _word("channel"), bytes32(_uint("deposit")));
    }

    function _voucher() private view returns (bytes32) {
        return Hashes.two(Hashes.VOUCHER, _word("channel"), bytes32(_uint("claimed")));
    }

    function _closing() private view returns (bytes32) {
        return Hashes.one(Hashes.CLOSE_CHANNEL, _word("channel"));
    }

    function _discharge() private view returns (bytes32) {
        return Hashes.two(Hashes.DISCHARGE, _word("channel"), bytes32(_uint("claimed")));
    }

    function test_fund() public {
        _check("Fund", Hashes.FUND, _fund);
    }

    function _fund() private view returns (bytes32) {
        address from = _address("from");
        return encoder.fund(
            Fund(_address("token"), from, _address("market"), uint96(_uint("amount")), _uint("nonce"), uint40(_uint("deadline")))
        );
    }

    function test_withdraw() public {
        _check("Withdraw", Hashes.WITHDRAW, _withdraw);
    }

    function _withdraw() private view returns (bytes32) {
        Withdraw memory order;
        order.token = _address("token");
        order.from = _address("from");
        order.market = _address("market");
        order.amount = uint96(_uint("amount"));
        order.to = _address("to");
        order.fee = uint96(_uint("fee"));
        order.nonce = _uint("nonce");
        order.deadline = uint40(_uint("deadline"));
        return encoder.withdraw(order);
    }

    function test_exit() public {
        _check("Exit", Hashes.EXIT, _exit);
    }

    function _exit() private view returns (bytes32) {
        return encoder.exit(Exit(_address("token"), _address("from"), _address("market"), _flag("on"), _uint("nonce")));
    }

    function test_joinAndHandover() public {
        _check("Join", Hashes.JOIN, _join_);
        _check("Handover", Hashes.HANDOVER, _handover);
    }

    function _join_() private view returns (bytes32) {
        return encoder.membership(Hashes.JOIN, _membershipAt());
    }

    function _handover() private view returns (bytes32) {
        return encoder.membership(Hashes.HANDOVER, _membershipAt());
    }

    function test_operator() public {
        _check("Operator", Hashes.OPERATOR, _operator);
    }

    function _operator() private view returns (bytes32) {
        return encoder.operator(Operator(_address("market"), _address("operator"), uint40(_uint("until")), _uint("nonce")));
    }

    function test_typesOfOneOrTwoWords() public {
        _check("Pick", Hashes.PICK, _pick);
        _check("Receipt", Hashes.RECEIPT, _receipt_);
        _check("Refund", Hashes.REFUND, _refund_);
        _check("Dispute", Hashes.DISPUTE, _dispute);
        _check("Ruling", Hashes.RULING, _ruling);
        _check("Leave", Hashes.LEAVE, _leave);
        _check("NoShow", Hashes.NO_SHOW, _noShow);
        _check("Revoke", Hashes.REVOKE, _revoke);
        _check("Allow", Hashes.ALLOW, _allow);
    }

    function _pick() private view returns (bytes32) {
        return Hashes.two(Hashes.PICK, _word("need"), _word("bid"));
    }

    function _receipt_() private view returns (bytes32) {
        return Hashes.two(Hashes.RECEIPT, _word("need"), bytes32(_uint("released")));
    }

    function _refund_() private view returns (bytes32) {
        return Hashes.two(Hashes.REFUND, _word("need"), bytes32(_uint("refunded")));
    }

    function _dispute() private view returns (bytes32) {
        return Hashes.two(Hashes.DISPUTE, _word("need"), _word("evidence"));
    }

    function _ruling() private view returns (bytes32) {
        return Hashes.two(Hashes.RULING, _word("need"), bytes32(_uint("toPayee")));
    }

    function _leave() private view returns (bytes32) {
        return Hashes.one(Hashes.LEAVE, _word("need"));
    }

    function _noShow() private view returns (bytes32) {
        return Hashes.one(Hashes.NO_SHOW, _word("need"));
    }

    function _revoke() private view returns (bytes32) {
        return Hashes.one(Hashes.REVOKE, _word("need"));
    }

    function _allow() private view returns (bytes32) {
        return Hashes.one(Hashes.ALLOW, _word("withdraw"));
    }

    function test_codes() public view {
        for (uint256 i; i < 3; i++) {
            string memory path = string.concat(".codes[", vm.toString(i), "].");
            bytes32 start = vm.parseJsonBytes32(json, string.concat(path, "start"));
            eq(Hashes.code(vm.parseJsonBytes32(json, string.concat(path, "end"))), start, "start");
            eq(Hashes.code(start), vm.parseJsonBytes32(json, string.concat(path, "codes")), "codes");
        }
    }
}

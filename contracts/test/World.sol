// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DemoDollar} from "../src/DemoDollar.sol";
import {Escrow} from "../src/Escrow.sol";
import {Hashes} from "../src/Hashes.sol";
import {Agreement, Bid, Channel, ChannelState, Membership, Need, Opening, Operator, Redemption, Rules, Settlement, State} from "../src/Types.sol";
import {Vm} from "./Vm.sol";

/// @title A small world with named people for every test
/// @notice Rita rides; vera is a vehicle of olaf's; max is a market whose operator opal sends bookings; ada is the
/// arbiter; mallory means harm; bob stands by. All their keys are known here.
abstract contract World {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    struct Person {
        address at;
        uint256 key;
    }

    Person internal rita = _person("rita");
    Person internal vera = _person("vera");
    Person internal olaf = _person("olaf");
    Person internal max = _person("max");
    Person internal opal = _person("opal");
    Person internal ada = _person("ada");
    Person internal mallory = _person("mallory");
    Person internal bob = _person("bob");

    uint96 internal constant FARE = 10e6;
    uint256 internal constant NOW = 1_800_000_000;
    bytes32 internal constant END = keccak256("an end code that the rider's device made");

    DemoDollar internal token;
    Escrow internal escrow;

    function setUp() public virtual {
        vm.warp(NOW);
        token = DemoDollar(_create("out/DemoDollar.sol/DemoDollar.json", abi.encode(address(this))));
        escrow = _deploy(_tokens());
        _endow(rita.at, 1_000e6);
        _join(vera, olaf.at, 2_000);
        vm.prank(max.at);
        escrow.setOperator(Operator(max.at, opal.at, uint40(NOW + 365 days), 0), "");
    }

    /// What the escrow lists.
    function _tokens() internal virtual returns (address[] memory) {
        return _list(address(token));
    }

    function _deploy(address[] memory tokens) internal returns (Escrow) {
        return Escrow(_create("out/Escrow.sol/Escrow.json", abi.encode(tokens)));
    }

    /// A contract as it is deployed: what the production profile compiled.
    function _create(string memory artefact, bytes memory arguments) internal returns (address at) {
        bytes memory code = bytes.concat(vm.getCode(artefact), arguments);
        assembly {
            at := create(0, add(code, 0x20), mload(code))
        }
        so(at.code.length != 0, "deployed");
    }

    // ------------------------------------------------------------------------------------ what people do

    /// Money in the account of `who` at the market.
    function _endow(address who, uint96 amount) internal {
        token.mint(address(this), amount);
        token.approve(address(escrow), amount);
        escrow.deposit(address(token), who, max.at, amount);
    }

    function _join(Person memory vehicle, address owner, uint16 vehicleBps) internal {
        vm.prank(vehicle.at);
        escrow.join(Membership(vehicle.at, owner, vehicleBps, uint40(_now() + 365 days), 0), "");
    }

    function _agreement() internal view returns (Agreement memory) {
        return _agreement(1);
    }

    /// Rita's need number `id` and vera's bid for it, for the fare.
    function _agreement(uint256 id) internal view returns (Agreement memory a) {
        Rules memory rules = Rules(address(token), max.at, ada.at, 300, 2_000, 5_000, 30 minutes, 24 hours, 7 days);
        uint40 time = uint40(_now());
        a.need = Need(rita.at, 12e6, time + 10 minutes, time + 2 hours, false, _codes(END), keccak256(abi.encode(id)), rules);
        a.bid = Bid(vera.at, olaf.at, FARE, 2_000, time + 15 minutes, time + 5 minutes);
    }

    function _opening(Agreement memory a) internal view returns (Opening memory) {
        bytes32 need = escrow.hashNeed(a.need);
        bytes32 bid = escrow.hashBid(need, a.bid);
        bytes memory pick = _sign(a.need.choose ? rita : opal, Hashes.two(Hashes.PICK, need, bid));
        return Opening(a, _sign(rita, need), _sign(vera, bid), pick);
    }

    function _open(Agreement memory a) internal returns (bytes32 need) {
        Opening memory opening = _opening(a);
        vm.prank(opal.at);
        escrow.open(opening);
        return escrow.hashNeed(a.need);
    }

    /// The same for another vehicle, which is its own owner.
    function _openFor(Person memory vehicle, Agreement memory a) internal {
        bytes32 need = escrow.hashNeed(a.need);
        Opening memory opening = Opening(a, _sign(rita, need), _sign(vehicle, escrow.hashBid(need, a.bid)), "");
        vm.prank(opal.at);
        escrow.open(opening);
    }

    /// Opens it and leads it into a state, at the times of the table; leaves the clock there.
    function _reach(Agreement memory a, State state) internal returns (bytes32 need) {
        need = _open(a);
        if (state == State.STARTED || state == State.DISPUTED_ALL) escrow.start(a, _start());
        if (state == State.LEAVING_FEE || state == State.LEAVING_FREE) {
            if (state == State.LEAVING_FREE) vm.warp(uint256(a.bid.pickupBy) + 5 minutes + 1);
            vm.prank(rita.at);
            escrow.leave(a, "");
        }
        if (state == State.NOSHOW || state == State.DISPUTED_FEE) {
            vm.warp(a.bid.pickupBy);
            vm.prank(vera.at);
            escrow.noShow(a, "");
        }
        if (state == State.DISPUTED_FEE || state == State.DISPUTED_ALL) {
            vm.prank(rita.at);
            escrow.dispute(a, keccak256("evidence"), "");
        }
        eq(_state(need), state, "reached");
    }

    function _byCode(Agreement memory a) internal pure returns (Settlement memory) {
        return Settlement(a, abi.encode(END));
    }

    function _receipt(bytes32 need, uint96 released) internal view returns (bytes memory) {
        return _sign(rita, Hashes.two(Hashes.RECEIPT, need, bytes32(uint256(released))));
    }

    function _refund(Person memory by, bytes32 need, uint96 refunded) internal view returns (bytes memory) {
        return _sign(by, Hashes.two(Hashes.REFUND, need, bytes32(uint256(refunded))));
    }

    /// As settlePacked takes it.
    function _packed(Agreement memory a, bytes32 end) internal pure returns (bytes memory) {
        (Need memory need, Bid memory bid) = (a.need, a.bid);
        bytes memory who = abi.encodePacked(end, need.trip, need.rider, bid.vehicle, bid.owner, need.maxAmount, bid.amount);
        return abi.encodePacked(who, need.openBy, need.serviceBy, bid.pickupBy, bid.expires, bid.vehicleBps, need.choose);
    }

    /// Rita pays vera and olaf through max, as with the fare.
    function _channel() internal view returns (Channel memory) {
        uint40 until = uint40(_now() + 1 days);
        return Channel(address(token), rita.at, vera.at, olaf.at, max.at, 2_000, 300, 30 minutes, until, 1);
    }

    function _idOf(Channel memory c) internal pure returns (bytes32) {
        return keccak256(abi.encode(Hashes.CHANNEL, c));
    }

    function _openChannel(Channel memory c, uint96 deposit) internal returns (bytes32 id) {
        vm.prank(c.payer);
        escrow.openChannel(c, deposit, "");
        return _idOf(c);
    }

    /// What is signed about a channel and an amount.
    function _about(Person memory by, bytes32 typeHash, bytes32 id, uint96 amount) internal view returns (bytes memory) {
        return _sign(by, Hashes.two(typeHash, id, bytes32(uint256(amount))));
    }

    function _redemption(Channel memory c, uint96 claimed) internal view returns (Redemption memory) {
        return Redemption(c, claimed, _about(rita, Hashes.VOUCHER, _idOf(c), claimed));
    }

    function _channelState(bytes32 id) internal view returns (ChannelState state) {
        (state,,,) = escrow.channel(id);
    }

    // --------------------------------------------------------------------------------------- signatures

    function _person(string memory name) internal returns (Person memory) {
        uint256 key = uint256(keccak256(bytes(name)));
        vm.label(vm.addr(key), name);
        return Person(vm.addr(key), key);
    }

    function _digest(bytes32 structHash) internal view returns (bytes32) {
        (,,, uint256 chain, address at,,) = escrow.eip712Domain();
        return _digestFor(structHash, "1", chain, at);
    }

    function _digestFor(bytes32 structHash, string memory version, uint256 chain, address at) internal pure returns (bytes32) {
        bytes32 typeHash = keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
        bytes32 domain = keccak256(abi.encode(typeHash, keccak256("marketd Escrow"), keccak256(bytes(version)), chain, at));
        return keccak256(abi.encodePacked(hex"1901", domain, structHash));
    }

    function _sign(Person memory by, bytes32 structHash) internal view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(by.key, _digest(structHash));
        return abi.encodePacked(r, s, v);
    }

    function _compact(bytes memory signature) internal pure returns (bytes memory) {
        (bytes32 r, bytes32 s) = abi.decode(signature, (bytes32, bytes32));
        if (uint8(signature[64]) == 28) s |= bytes32(uint256(1) << 255);
        return abi.encodePacked(r, s);
    }

    function _start() internal pure returns (bytes32) {
        return keccak256(abi.encode(END));
    }

    function _codes(bytes32 end) internal pure returns (bytes32) {
        return keccak256(abi.encode(keccak256(abi.encode(end))));
    }

    // ------------------------------------------------------------------------------------- looking around

    /// Not block.timestamp, which the compiler takes for a constant between warps.
    function _now() internal view returns (uint256) {
        return vm.getBlockTimestamp();
    }

    function _balance(address who, address market) internal view returns (uint256 balance) {
        (balance,,) = escrow.account(address(token), who, market);
    }

    function _atMarket(Person memory who) internal view returns (uint256) {
        return _balance(who.at, max.at);
    }

    function _free(Person memory who) internal view returns (uint256) {
        return _balance(who.at, address(0));
    }

    function _state(bytes32 need) internal view returns (State state) {
        (state,,,,) = escrow.booking(need);
    }

    function _until(bytes32 need) internal view returns (uint40 until) {
        (, until,,,) = escrow.booking(need);
    }

    function _list(address one) internal pure returns (address[] memory list) {
        list = new address[](1);
        list[0] = one;
    }

    // ------------------------------------------------------------------------------------------- asserts

    error NotEqual(string what, uint256 got, uint256 want);
    error NotSo(string what);

    function eq(uint256 got, uint256 want, string memory what) internal pure {
        if (got != want) revert NotEqual(what, got, want);
    }

    function eq(address got, address want, string memory what) internal pure {
        eq(uint160(got), uint160(want), what);
    }

    function eq(bytes32 got, bytes32 want, string memory what) internal pure {
        eq(uint256(got), uint256(want), what);
    }

    function eq(ChannelState got, ChannelState want, string memory what) internal pure {
        eq(uint256(got), uint256(want), what);
    }

    function eq(State got, State want, string memory what) internal pure {
        eq(uint256(got), uint256(want), what);
    }

    function so(bool condition, string memory what) internal pure {
        if (!condition) revert NotSo(what);
    }

    function bound(uint256 x, uint256 least, uint256 most) internal pure returns (uint256) {
        if (x >= least && x <= most) return x;
        return least + x % (most - least + 1);
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Hashes} from "../../src/Hashes.sol";
import {Escrow} from "../../src/Escrow.sol";
import {IEscrow} from "../../src/IEscrow.sol";
import {Agreement, Opening, Settlement, State} from "../../src/Types.sol";
import {GasBomb, OddAnswer, ReturnBomb, ShortAnswer, Wallet, WritingWallet} from "../Wallets.sol";
import {World} from "../World.sol";

contract SignaturesTest is World {
    /// A booking whose rider is a wallet, which the fare was endowed to.
    function _openingOf(address wallet, uint256 id) internal returns (Opening memory) {
        _endow(wallet, FARE);
        Agreement memory a = _agreement(id);
        a.need.rider = wallet;
        return _opening(a);
    }

    function _opens(Opening memory o) internal {
        vm.prank(opal.at);
        escrow.open(o);
        eq(_state(escrow.hashNeed(o.agreement.need)), State.OPEN, "state");
    }

    function _fails(Opening memory o, address signer) internal {
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, signer));
        vm.prank(opal.at);
        escrow.open(o);
    }

    function test_compactSignaturesCount() public {
        for (uint256 i; i < 8; i++) {
            Opening memory o = _opening(_agreement(i));
            o.needSignature = _compact(o.needSignature);
            o.bidSignature = _compact(o.bidSignature);
            o.pickSignature = _compact(o.pickSignature);
            escrow.open(o);
        }
    }

    function test_malleableAndMisshapenSignaturesDoNot() public {
        Opening memory o = _opening(_agreement());
        bytes memory good = o.needSignature;
        (bytes32 r, bytes32 s) = abi.decode(good, (bytes32, bytes32));
        uint256 n = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        bytes[5] memory bad = [
            abi.encodePacked(r, bytes32(n - uint256(s)), uint8(good[64]) == 27 ? uint8(28) : uint8(27)),
            abi.encodePacked(r, s, uint8(0)),
            abi.encodePacked(good, uint8(0)),
            abi.encodePacked(r),
            new bytes(65)
        ];
        for (uint256 i; i < bad.length; i++) {
            o.needSignature = bad[i];
            _fails(o, rita.at);
        }
    }

    function test_misshapenCompactSignaturesDoNot() public {
        Opening memory o = _opening(_agreement());
        bytes memory good = _compact(o.needSignature);
        (bytes32 r, bytes32 vs) = abi.decode(good, (bytes32, bytes32));
        uint256 n = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        bytes32 s = vs & bytes32(type(uint256).max >> 1);
        bytes[6] memory bad = [
            abi.encodePacked(r, vs ^ bytes32(uint256(1) << 255)), // the other v
            abi.encodePacked(r, bytes32(n - uint256(s))), // the high s, whose top bit reads as v
            abi.encodePacked(vs, r),
            abi.encodePacked(r, bytes32(0)),
            new bytes(64),
            _compact(_sign(mallory, escrow.hashNeed(o.agreement.need)))
        ];
        for (uint256 i; i < bad.length; i++) {
            o.needSignature = bad[i];
            _fails(o, rita.at);
        }
        o.needSignature = good;
        _opens(o);
    }

    function test_anAddressWithoutAKeyNeverSigns() public {
        address[3] memory keyless = [address(0), address(type(uint160).max), address(1)];
        for (uint256 i; i < keyless.length; i++) {
            Agreement memory a = _agreement(i);
            a.need.rider = keyless[i];
            _endow(keyless[i], FARE);
            Opening memory o = _opening(a);
            o.needSignature = new bytes(65);
            _fails(o, keyless[i]);
        }
    }

    function test_anotherChainContractOrObjectDoesNotCount() public {
        Opening memory o = _opening(_agreement());
        vm.chainId(5);
        _fails(o, rita.at);
        vm.chainId(31337);

        o = _opening(_agreement());
        o.needSignature = _opening(_agreement(2)).needSignature;
        _fails(o, rita.at);

        Escrow here = escrow;
        o = _opening(_agreement());
        escrow = _deploy(_list(address(token)));
        _join(vera, olaf.at, 2_000);
        _endow(rita.at, FARE);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, rita.at));
        escrow.open(o);
        escrow = here;
        _opens(o);
    }

    function test_anotherTypeDoesNotCount() public {
        Agreement memory a = _agreement();
        bytes32 need = _open(a);
        bytes memory revoke = _sign(rita, Hashes.one(Hashes.REVOKE, need));
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, rita.at));
        escrow.leave(a, revoke);
        bytes memory refund = _refund(rita, need, FARE);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, rita.at));
        escrow.settle(Settlement(a, refund));
    }

    function test_aWalletSigns() public {
        address wallet = address(new Wallet(bob.at));
        Opening memory o = _openingOf(wallet, 1);
        _fails(o, wallet);
        o.needSignature = _sign(bob, escrow.hashNeed(o.agreement.need));
        _opens(o);
    }

    function test_aDelegatedAccountKeepsItsKey() public {
        vm.etch(rita.at, type(GasBomb).runtimeCode);
        _opens(_opening(_agreement()));
    }

    function test_anotherAnswerDoesNotCount() public {
        for (uint8 i; i < 4; i++) {
            address wallet = address(new OddAnswer(OddAnswer.Way(i)));
            _fails(_openingOf(wallet, 1), wallet);
        }
    }

    /// It is asked by a call that cannot write: neither its own storage, nor the escrow through its own door.
    function test_aWalletThatWritesDoesNotCount() public {
        WritingWallet wallet = new WritingWallet(escrow);
        _fails(_openingOf(address(wallet), 1), address(wallet));
        eq(_atMarket(rita), 1_000e6, "nothing happened to rita");
    }

    function test_theDomainIsThatOfChainAndContract() public {
        (bytes1 which, string memory name, string memory version, uint256 chain, address at, bytes32 salt,) = escrow.eip712Domain();
        so(which == hex"0f" && salt == 0 && chain == block.chainid && at == address(escrow), "fields");
        eq(keccak256(abi.encode(name, version)), keccak256(abi.encode("marketd Escrow", "1")), "name and version");
        vm.chainId(5);
        (,,, chain,,,) = escrow.eip712Domain();
        eq(chain, 5, "the chain as it is now");
        vm.chainId(31337);
    }

    function test_aShortAnswerDoesNotCount() public {
        // What is missing may lie there already: where the answer comes to lie, a vehicle's address was hashed before.
        Person memory even = _person("even");
        while (uint8(uint160(even.at)) != 0) even = Person(vm.addr(even.key + 1), even.key + 1);
        uint256[2] memory sizes = [uint256(4), 31];
        for (uint256 i; i < sizes.length; i++) {
            address wallet = address(new ShortAnswer(sizes[i]));
            Opening memory o = _openingOf(wallet, i);
            (o.agreement.bid.vehicle, o.agreement.bid.owner) = (even.at, even.at);
            bytes32 need = escrow.hashNeed(o.agreement.need);
            o.bidSignature = _sign(even, escrow.hashBid(need, o.agreement.bid));
            _fails(o, wallet);
            o.needSignature = "";
            _fails(o, wallet);
        }
    }

    function test_aWalletSpoilsItsOwnItemOnlyAtABoundedPrice() public {
        Opening[] memory openings = new Opening[](3);
        openings[0] = _openingOf(address(new GasBomb()), 1);
        openings[1] = _opening(_agreement(2));
        openings[2] = _openingOf(address(new ReturnBomb()), 3);
        uint256 before = gasleft();
        vm.prank(opal.at);
        uint256 opened = escrow.openBatch(openings, false);
        so(before - gasleft() < 500_000, "gas");
        eq(opened, 2, "the bomb is left out; an answer at length is cut to its first word");
        eq(_state(escrow.hashNeed(openings[0].agreement.need)), State.NONE, "the bomb's");
    }

    // --------------------------------------------------------------------------------------- one bit apart

    /// Whatever bit of what was agreed or signed is another, nothing opens; of the calldata's own offsets none matters here.
    function testFuzz_noBitOfAnOpeningIsFreeToChange(uint256 bit) public {
        bytes memory call = abi.encodeCall(IEscrow.open, (_opening(_agreement())));
        bit = bound(bit, (4 + 32) * 8, (4 + 32 + 22 * 32) * 8 - 1);
        _flip(call, bit);
        (bool done,) = address(escrow).call(call);
        so(!done, "it opened");
    }

    function testFuzz_noBitOfASignatureIsFreeToChange(uint256 bit, uint256 which) public {
        Opening memory o = _opening(_agreement());
        bytes[3] memory signatures = [o.needSignature, o.bidSignature, o.pickSignature];
        _flip(signatures[which % 3], bit % (65 * 8));
        (bool done,) = address(escrow).call(abi.encodeCall(IEscrow.open, (o)));
        so(!done, "it opened");
    }

    function testFuzz_noBitOfAnAgreementIsFreeToChange(uint256 bit) public {
        Agreement memory a = _agreement();
        _open(a);
        bytes memory call = abi.encodeCall(IEscrow.settle, (_byCode(a)));
        _flip(call, bound(bit, (4 + 32) * 8, (4 + 32 + 22 * 32) * 8 - 1));
        (bool done,) = address(escrow).call(call);
        so(!done, "it settled");
    }

    function _flip(bytes memory data, uint256 bit) private pure {
        data[bit / 8] ^= bytes1(uint8(1 << (bit % 8)));
    }
}

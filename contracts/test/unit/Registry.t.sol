// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Hashes} from "../../src/Hashes.sol";
import {IEscrow} from "../../src/IEscrow.sol";
import {Membership, Operator} from "../../src/Types.sol";
import {Encoder} from "../Encoder.sol";
import {World} from "../World.sol";

contract RegistryTest is World {
    Encoder internal encoder = new Encoder();
    uint40 internal constant END_OF_RECORD = uint40(NOW + 30 days);

    function _owner(address vehicle) internal view returns (address owner) {
        (owner,,,) = escrow.vehicle(vehicle);
    }

    function _joining() internal view returns (Membership memory order) {
        return Membership(bob.at, olaf.at, 500, END_OF_RECORD, 0);
    }

    function _signed(Person memory by, Membership memory order, bytes32 typeHash) internal view returns (bytes memory) {
        return _sign(by, encoder.membership(typeHash, order));
    }

    // ----------------------------------------------------------------------------------------------- join

    function test_aVehicleJoinsByItsSignature() public {
        bytes memory signature = _signed(bob, _joining(), Hashes.JOIN);
        vm.expectEmit(address(escrow));
        emit IEscrow.Joined(bob.at, olaf.at, 500, END_OF_RECORD, 1);
        escrow.join(_joining(), signature);
        (address owner, uint16 bps, uint40 until, uint256 nonce) = escrow.vehicle(bob.at);
        so(owner == olaf.at && bps == 500 && until == END_OF_RECORD && nonce == 1, "record");
    }

    function test_aRecordThatStandsIsNotTheVehiclesToChange() public {
        bytes memory signature = _signed(bob, _joining(), Hashes.JOIN);
        escrow.join(_joining(), signature);
        Membership memory again = Membership(bob.at, mallory.at, 500, END_OF_RECORD, 1);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.AlreadyJoined.selector, bob.at, olaf.at, END_OF_RECORD));
        vm.prank(bob.at);
        escrow.join(again, "");
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, olaf.at));
        vm.prank(bob.at);
        escrow.handover(again, "");
    }

    function test_anOldJoinDoesNotWorkAgainAfterItsRecordHasEnded() public {
        Membership memory order = _joining();
        bytes memory signature = _signed(bob, order, Hashes.JOIN);
        escrow.join(order, signature);
        vm.prank(olaf.at);
        escrow.handover(Membership(bob.at, olaf.at, 500, 0, 1), "");
        eq(_owner(bob.at), address(0), "its own");
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NonceNotNext.selector, 0, 2));
        escrow.join(order, signature);
    }

    function test_joinReverts() public {
        Membership memory order = _joining();
        order.until = uint40(NOW);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.EndsInThePast.selector, NOW));
        escrow.join(order, "");
        order = _joining();
        order.owner = address(0);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.BadRecipient.selector, address(0)));
        escrow.join(order, "");
        order = _joining();
        order.vehicleBps = 10_001;
        vm.expectRevert(abi.encodeWithSelector(IEscrow.OutOfRange.selector, bytes32("vehicleBps"), 10_001, 0, 10_000));
        escrow.join(order, "");
        bytes memory signature = _signed(olaf, _joining(), Hashes.JOIN);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, bob.at));
        escrow.join(_joining(), signature);
        signature = _signed(bob, _joining(), Hashes.HANDOVER);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, bob.at));
        escrow.join(_joining(), signature);
    }

    // ------------------------------------------------------------------------------------------- handover

    function test_theOwnerPassesTheVehicleOn() public {
        Membership memory order = Membership(vera.at, bob.at, 100, END_OF_RECORD, 1);
        bytes memory signature = _signed(olaf, order, Hashes.HANDOVER);
        vm.expectEmit(address(escrow));
        emit IEscrow.HandedOver(vera.at, bob.at, olaf.at, 100, END_OF_RECORD, 2);
        escrow.handover(order, signature);
        eq(_owner(vera.at), bob.at, "owner");
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NonceNotNext.selector, 1, 2));
        escrow.handover(order, signature);
        order.nonce = 2;
        signature = _signed(olaf, order, Hashes.HANDOVER);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, bob.at));
        escrow.handover(order, signature);
    }

    function test_nobodyHandsOverWithoutAStandingRecord() public {
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NotJoined.selector, bob.at));
        vm.prank(bob.at);
        escrow.handover(Membership(bob.at, mallory.at, 0, END_OF_RECORD, 0), "");
        vm.warp(NOW + 365 days);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NotJoined.selector, vera.at));
        vm.prank(olaf.at);
        escrow.handover(Membership(vera.at, mallory.at, 0, END_OF_RECORD, 1), "");
    }

    // ------------------------------------------------------------------------------------------ operators

    function test_theMarketListsAndRevokesItsKeys() public {
        Operator memory order = Operator(max.at, bob.at, uint40(NOW + 1), 0);
        bytes memory signature = _sign(max, encoder.operator(order));
        vm.expectEmit(address(escrow));
        emit IEscrow.OperatorSet(max.at, bob.at, uint40(NOW + 1), 1);
        escrow.setOperator(order, signature);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NonceNotNext.selector, 0, 1));
        escrow.setOperator(order, signature);
        vm.prank(max.at);
        escrow.setOperator(Operator(max.at, bob.at, 0, 1), "");
        (uint40 until, uint256 nonce) = escrow.operator(max.at, bob.at);
        so(until == 0 && nonce == 2, "revoked");
    }

    function test_anOperatorListsNobody() public {
        Operator memory order = Operator(max.at, mallory.at, uint40(NOW + 1), 0);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, max.at));
        vm.prank(opal.at);
        escrow.setOperator(order, "");
        bytes memory signature = _sign(opal, encoder.operator(order));
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, max.at));
        escrow.setOperator(order, signature);
    }
}

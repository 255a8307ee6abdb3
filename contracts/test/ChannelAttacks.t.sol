// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Hashes} from "../src/Hashes.sol";
import {IEscrow} from "../src/IEscrow.sol";
import {Channel, ChannelState, Membership, Redemption} from "../src/Types.sol";
import {World} from "./World.sol";

/// @title Rita pays vera by the second; what each of them, and everybody else, tries
contract ChannelAttacksTest is World {
    Channel internal c;
    bytes32 internal id;

    function setUp() public override {
        super.setUp();
        c = _channel();
        id = _openChannel(c, 10e6);
    }

    function _payees() internal view returns (uint256) {
        return _free(max) + _free(vera) + _free(olaf) + _free(mallory);
    }

    /// Vehicle, owner, market, relayer and time together: what rita signed, and no more.
    function test_thePayeesSideGetsWhatWasSignedAtMost() public {
        escrow.redeem(_redemption(c, 3e6));
        Person[5] memory all = [vera, olaf, max, opal, mallory];
        for (uint256 i; i < all.length; i++) {
            bytes memory forged = _about(all[i], Hashes.VOUCHER, id, 10e6);
            vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, rita.at));
            vm.prank(all[i].at);
            escrow.redeem(Redemption(c, 10e6, forged));
        }
        bytes memory consent = _about(vera, Hashes.DISCHARGE, id, 10e6);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, rita.at));
        vm.prank(olaf.at);
        escrow.discharge(c, 10e6, consent, consent);
        vm.warp(c.until);
        escrow.finishChannel(c);
        eq(_payees(), 3e6, "what she signed");
    }

    /// Rita closes and hopes that vera sleeps: vera has the whole grace, and as long as nobody finishes.
    function test_thePayerLeavesBeforeItsVouchersAreRedeemed() public {
        Redemption memory last = _redemption(c, 7e6);
        vm.prank(rita.at);
        escrow.closeChannel(c, "");
        vm.warp(NOW + c.grace - 1);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.TooEarly.selector, id, NOW + c.grace));
        vm.prank(rita.at);
        escrow.finishChannel(c);
        vm.prank(bob.at); // a relayer will do
        escrow.redeem(last);
        eq(_payees(), 7e6, "paid");
    }

    /// Rita takes the deposit away after she has signed for it.
    function test_thePayerEmptiesItsAccount() public {
        vm.prank(rita.at);
        escrow.exit(address(token), max.at, true);
        vm.warp(NOW + c.grace);
        escrow.redeem(_redemption(c, 10e6));
        eq(_payees(), 10e6, "the deposit is the channel's");
    }

    /// An old Discharge does not undo what was redeemed since, nor close for less.
    function test_anOldDischargeAgainstANewVoucher() public {
        bytes memory old = _about(vera, Hashes.DISCHARGE, id, 2e6);
        escrow.redeem(_redemption(c, 5e6));
        vm.expectRevert(abi.encodeWithSelector(IEscrow.ClaimedMore.selector, id, 5e6, 2e6));
        vm.prank(rita.at);
        escrow.discharge(c, 2e6, old, "");
    }

    /// A voucher of one channel in another, of another escrow or chain, or a voucher as another type.
    function test_borrowedVouchers() public {
        Channel memory twin = c;
        twin.salt = 2;
        bytes32 twinId = _openChannel(twin, 10e6);
        bytes32 hash = Hashes.two(Hashes.VOUCHER, id, bytes32(uint256(5e6)));
        bytes[4] memory borrowed = [
            _about(rita, Hashes.VOUCHER, twinId, 5e6),
            _signDigest(_digestFor(hash, "1", block.chainid + 1, address(escrow))),
            _signDigest(_digestFor(hash, "1", block.chainid, address(token))),
            _about(rita, Hashes.TOP_UP, id, 5e6)
        ];
        for (uint256 i; i < borrowed.length; i++) {
            vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, rita.at));
            escrow.redeem(Redemption(c, 5e6, borrowed[i]));
        }
        bytes memory voucher = _about(rita, Hashes.VOUCHER, id, 15e6);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, rita.at));
        escrow.topUp(c, 15e6, voucher);
    }

    function _signDigest(bytes32 digest) private view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(rita.key, digest);
        return abi.encodePacked(r, s, v);
    }

    /// Who stole vera's key closes her channels; what they paid and will pay stays olaf's.
    function test_aStolenVehicleKeyRedirectsNoIncome() public {
        Person memory thief = vera;
        Channel memory own = c;
        (own.owner, own.vehicleBps, own.salt) = (mallory.at, 0, 3);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.PayeesDiffer.selector, vera.at, mallory.at, 0));
        vm.prank(rita.at);
        escrow.openChannel(own, 1e6, "");
        vm.prank(thief.at);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.AlreadyJoined.selector, vera.at, olaf.at, NOW + 365 days));
        escrow.join(Membership(vera.at, mallory.at, 0, uint40(NOW + 400 days), 1), "");
        bytes memory voucher = _about(rita, Hashes.VOUCHER, id, 5e6);
        vm.prank(thief.at);
        escrow.discharge(c, 5e6, "", voucher);
        eq(_free(mallory), 0, "the thief");
        eq(_free(olaf), 3_850_000, "olaf");
    }

    /// A handover while it flows: the channel pays those it was opened for.
    function test_payeesOfAnOpenChannelNeverChange() public {
        vm.prank(olaf.at);
        escrow.handover(Membership(vera.at, mallory.at, 10_000, uint40(NOW + 365 days), 1), "");
        escrow.redeem(_redemption(c, 10e6));
        eq(_free(olaf), 7_700_000, "olaf");
        eq(_free(mallory), 0, "the next owner");
    }

    /// Everybody is gone at any step: a bystander ends it.
    function test_bothVanishAtEachStep() public {
        for (uint64 step; step < 3; step++) {
            vm.warp(NOW);
            Channel memory one = c;
            one.salt = 10 + step;
            bytes32 at = _openChannel(one, 10e6);
            if (step > 0) escrow.redeem(_redemption(one, 1e6));
            if (step > 1) vm.prank(rita.at);
            if (step > 1) escrow.closeChannel(one, "");
            vm.warp(NOW + 90 days);
            vm.prank(bob.at);
            escrow.finishChannel(one);
            eq(_channelState(at), ChannelState.CLOSED, "closed");
        }
        eq(_payees() + _atMarket(rita), 990e6, "all but the channel that is still open");
    }
}

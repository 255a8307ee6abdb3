// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Hashes} from "../../src/Hashes.sol";
import {IEscrow} from "../../src/IEscrow.sol";
import {Exit, Fund, Withdraw} from "../../src/Types.sol";
import {Encoder} from "../Encoder.sol";
import {World} from "../World.sol";

contract AccountsTest is World {
    Encoder internal encoder = new Encoder();

    function setUp() public override {
        super.setUp();
        token.mint(rita.at, 100e6);
        vm.prank(rita.at);
        token.approve(address(escrow), 100e6);
    }

    function _deposit(address market, uint96 amount) internal {
        vm.prank(rita.at);
        escrow.deposit(address(token), rita.at, market, amount);
    }

    function _exitAt() internal view returns (uint40 exitAt) {
        (, exitAt,) = escrow.account(address(token), rita.at, max.at);
    }

    // -------------------------------------------------------------------------------------------- deposit

    function test_depositCreditsTheAccount() public {
        vm.expectEmit(address(escrow));
        emit IEscrow.Deposited(address(token), bob.at, max.at, rita.at, 5e6, 5e6);
        vm.prank(rita.at);
        escrow.deposit(address(token), bob.at, max.at, 5e6);
        eq(_atMarket(bob), 5e6, "bob");
        eq(token.balanceOf(rita.at), 95e6, "rita's tokens");
    }

    function test_depositRevertsForATokenNotListed() public {
        vm.expectRevert(abi.encodeWithSelector(IEscrow.TokenNotListed.selector, bob.at));
        escrow.deposit(bob.at, rita.at, max.at, 1);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.TokenNotListed.selector, bob.at));
        escrow.depositWithPermit(bob.at, rita.at, 1, 0, 0, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.TokenNotListed.selector, bob.at));
        escrow.depositWithAuthorization(bob.at, rita.at, 1, 0, 0, 0, 0, 0, 0);
    }

    function test_depositOfAnotherDoesNotTakeBackANotice() public {
        vm.prank(rita.at);
        escrow.exit(address(token), max.at, true);
        _endow(rita.at, 1e6);
        eq(_exitAt(), NOW + 1 days, "still leaving");
    }

    /// More than any token has; still no balance ever runs over into the notice beside it.
    function test_aBalanceThatIsFullTakesNoMore() public {
        bytes32 place = keccak256(abi.encodePacked(address(token), rita.at, address(0)));
        vm.store(address(escrow), place, bytes32(uint256(type(uint128).max) - 5));
        _deposit(address(0), 5);
        eq(_free(rita), type(uint128).max, "full");
        vm.expectRevert(abi.encodeWithSignature("Panic(uint256)", 0x11));
        _deposit(address(0), 1);
    }

    function test_aPermitFillsTheOwnersFreeAccount() public {
        (uint8 v, bytes32 r, bytes32 s) = _permit(rita, 7e6);
        vm.prank(bob.at);
        escrow.depositWithPermit(address(token), rita.at, 7e6, NOW + 1, v, r, s);
        eq(_free(rita), 7e6, "rita's free account");
    }

    function test_aPermitThatDoesNotHoldMovesNoAllowance() public {
        (uint8 v, bytes32 r, bytes32 s) = _permit(bob, 7e6);
        vm.expectRevert();
        escrow.depositWithPermit(address(token), rita.at, 7e6, NOW + 1, v, r, s);
    }

    function _permit(Person memory owner, uint256 amount) internal view returns (uint8 v, bytes32 r, bytes32 s) {
        bytes32 typeHash = keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        bytes32 hash = keccak256(abi.encode(typeHash, owner.at, address(escrow), amount, token.nonces(owner.at), NOW + 1));
        return vm.sign(owner.key, keccak256(abi.encodePacked(hex"1901", token.DOMAIN_SEPARATOR(), hash)));
    }

    // ----------------------------------------------------------------------------------------------- fund

    function test_fundMovesToTheMarketAndTakesBackTheNotice() public {
        _deposit(address(0), 10e6);
        vm.prank(rita.at);
        escrow.exit(address(token), max.at, true);
        uint256 before = _atMarket(rita);
        vm.expectEmit(address(escrow));
        emit IEscrow.Funded(address(token), rita.at, max.at, 4e6, uint128(before + 4e6), 6e6, 0);
        vm.prank(rita.at);
        escrow.fund(address(token), max.at, 4e6);
        eq(_exitAt(), 0, "stays");
    }

    function test_fundReverts() public {
        _deposit(address(0), 10e6);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NotAMarket.selector, address(0)));
        vm.prank(rita.at);
        escrow.fund(address(token), address(0), 1);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.BalanceTooLow.selector, token, rita.at, address(0), 10e6, 10e6 + 1));
        vm.prank(rita.at);
        escrow.fund(address(token), max.at, 10e6 + 1);
    }

    function test_aSignedFundWorksOnceThroughAnybody() public {
        _deposit(address(0), 10e6);
        Fund memory order = Fund(address(token), rita.at, max.at, 4e6, 300, uint40(NOW + 1));
        bytes32 hash = encoder.fund(order);
        bytes memory signature = _sign(rita, hash);
        uint256 before = _atMarket(rita);
        vm.expectEmit(address(escrow));
        emit IEscrow.Funded(address(token), rita.at, max.at, 4e6, uint128(before + 4e6), 6e6, hash);
        escrow.fundSigned(order, signature);
        so(escrow.nonceUsed(rita.at, 300), "nonce used");
        so(!escrow.nonceUsed(rita.at, 301), "only that one");
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NonceUsed.selector, rita.at, 300));
        escrow.fundSigned(order, signature);
    }

    function test_aSignedFundReverts() public {
        _deposit(address(0), 10e6);
        Fund memory order = Fund(address(token), rita.at, max.at, 4e6, 7, uint40(NOW));
        bytes memory signature = _sign(rita, encoder.fund(order));
        vm.expectRevert(abi.encodeWithSelector(IEscrow.DeadlinePassed.selector, NOW));
        escrow.fundSigned(order, signature);
        order.deadline++;
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, rita.at));
        escrow.fundSigned(order, signature);
        signature = _sign(rita, encoder.fund(order));
        vm.prank(rita.at);
        escrow.voidNonces(0, 1 << 7);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NonceUsed.selector, rita.at, 7));
        escrow.fundSigned(order, signature);
    }

    // ----------------------------------------------------------------------------------------------- exit

    function test_aSecondNoticeDoesNotProlongTheFirst() public {
        vm.expectEmit(address(escrow));
        emit IEscrow.ExitChanged(address(token), rita.at, max.at, uint40(NOW + 1 days), 1);
        vm.prank(rita.at);
        escrow.exit(address(token), max.at, true);
        vm.warp(NOW + 5 hours);
        vm.prank(rita.at);
        escrow.exit(address(token), max.at, true);
        eq(_exitAt(), NOW + 1 days, "as before");
        vm.prank(rita.at);
        escrow.exit(address(token), max.at, false);
        eq(_exitAt(), 0, "stays");
    }

    function test_aSignedNoticeWorksOnce() public {
        Exit memory order = Exit(address(token), rita.at, max.at, true, 0);
        bytes memory signature = _sign(rita, encoder.exit(order));
        escrow.exitSigned(order, signature);
        eq(_exitAt(), NOW + 1 days, "leaving");
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NonceNotNext.selector, 0, 1));
        escrow.exitSigned(order, signature);
        order.nonce = 1;
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, rita.at));
        escrow.exitSigned(order, signature);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NotAMarket.selector, address(0)));
        escrow.exit(address(token), address(0), true);
    }

    // ------------------------------------------------------------------------------------------- withdraw

    function test_theFreeAccountPaysAtOnce() public {
        _deposit(address(0), 10e6);
        vm.expectEmit(address(escrow));
        emit IEscrow.Withdrawn(address(token), rita.at, address(0), bob.at, 4e6, 0, rita.at, 6e6, 0);
        vm.prank(rita.at);
        escrow.withdraw(address(token), address(0), 4e6, bob.at);
        eq(token.balanceOf(bob.at), 4e6, "bob's tokens");
    }

    function test_aMarketsAccountPaysADayAfterNotice() public {
        vm.expectRevert(abi.encodeWithSelector(IEscrow.StillHeld.selector, token, rita.at, max.at, 0));
        vm.prank(rita.at);
        escrow.withdraw(address(token), max.at, 1, rita.at);
        vm.prank(rita.at);
        escrow.exit(address(token), max.at, true);
        vm.warp(NOW + 1 days - 1);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.StillHeld.selector, token, rita.at, max.at, NOW + 1 days));
        vm.prank(rita.at);
        escrow.withdraw(address(token), max.at, 1, rita.at);
        vm.warp(NOW + 1 days);
        vm.prank(rita.at);
        escrow.withdraw(address(token), max.at, 1_000e6, rita.at);
        eq(_atMarket(rita), 0, "empty");
    }

    function test_withdrawReverts() public {
        _deposit(address(0), 10e6);
        address[2] memory bad = [address(0), address(escrow)];
        for (uint256 i; i < 2; i++) {
            vm.expectRevert(abi.encodeWithSelector(IEscrow.BadRecipient.selector, bad[i]));
            vm.prank(rita.at);
            escrow.withdraw(address(token), address(0), 1, bad[i]);
        }
        vm.expectRevert(abi.encodeWithSelector(IEscrow.BalanceTooLow.selector, token, rita.at, address(0), 10e6, 11e6));
        vm.prank(rita.at);
        escrow.withdraw(address(token), address(0), 11e6, rita.at);
    }

    function _order(address market, uint96 amount, uint96 fee) internal view returns (Withdraw memory, bytes memory) {
        Withdraw memory order = Withdraw(address(token), rita.at, market, amount, bob.at, fee, 1, uint40(NOW + 1));
        return (order, _sign(rita, encoder.withdraw(order)));
    }

    function test_theSenderOfASignedWithdrawalEarnsItsFee() public {
        _deposit(address(0), 10e6);
        (Withdraw memory order, bytes memory signature) = _order(address(0), 4e6, 1e6);
        vm.expectEmit(address(escrow));
        emit IEscrow.Withdrawn(address(token), rita.at, address(0), bob.at, 4e6, 1e6, opal.at, 6e6, encoder.withdraw(order));
        vm.prank(opal.at);
        escrow.withdrawSigned(order, signature, "");
        eq(token.balanceOf(bob.at), 3e6, "bob's tokens");
        eq(_free(opal), 1e6, "opal's fee");
        vm.expectRevert(abi.encodeWithSelector(IEscrow.NonceUsed.selector, rita.at, 1));
        escrow.withdrawSigned(order, signature, "");
    }

    function test_aSignedWithdrawalReverts() public {
        _deposit(address(0), 10e6);
        (Withdraw memory order, bytes memory signature) = _order(address(0), 1e6, 1e6 + 1);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.FeeAboveAmount.selector, 1e6 + 1, 1e6));
        escrow.withdrawSigned(order, signature, "");
        order.fee = 0;
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, rita.at));
        escrow.withdrawSigned(order, signature, "");
        vm.warp(NOW + 1);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.DeadlinePassed.selector, NOW + 1));
        escrow.withdrawSigned(order, signature, "");
    }

    function test_theMarketsConsentSparesTheDay() public {
        (Withdraw memory order, bytes memory signature) = _order(max.at, 4e6, 0);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.StillHeld.selector, token, rita.at, max.at, 0));
        escrow.withdrawSigned(order, signature, "");
        bytes memory wrong = _sign(mallory, Hashes.one(Hashes.ALLOW, encoder.withdraw(order)));
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, max.at));
        escrow.withdrawSigned(order, signature, wrong);
        escrow.withdrawSigned(order, signature, _sign(opal, Hashes.one(Hashes.ALLOW, encoder.withdraw(order))));
        eq(token.balanceOf(bob.at), 4e6, "bob's tokens");
    }

    function test_anOperatorConsentsBySending() public {
        (Withdraw memory order, bytes memory signature) = _order(max.at, 4e6, 0);
        vm.prank(opal.at);
        escrow.withdrawSigned(order, signature, "");
        eq(token.balanceOf(bob.at), 4e6, "bob's tokens");
    }

    function test_voidedNoncesAreTheSendersAlone() public {
        _deposit(address(0), 10e6);
        vm.expectEmit(address(escrow));
        emit IEscrow.NoncesVoided(mallory.at, 1, type(uint256).max);
        vm.prank(mallory.at);
        escrow.voidNonces(1, type(uint256).max);
        so(escrow.nonceUsed(mallory.at, 256) && escrow.nonceUsed(mallory.at, 511), "mallory's");
        so(!escrow.nonceUsed(mallory.at, 255) && !escrow.nonceUsed(mallory.at, 512), "and no others of hers");
        Fund memory order = Fund(address(token), rita.at, max.at, 4e6, 256, uint40(NOW + 1));
        escrow.fundSigned(order, _sign(rita, encoder.fund(order)));
        so(escrow.nonceUsed(rita.at, 256), "rita's counted");
    }

    function test_theListIsThatOfTheDeployment() public view {
        so(escrow.isListed(address(token)), "the dollar");
        so(!escrow.isListed(address(0)) && !escrow.isListed(bob.at) && !escrow.isListed(address(escrow)), "nothing else");
    }

    function test_oneCallThatFailsUndoesAll() public {
        _deposit(address(0), 10e6);
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(IEscrow.withdraw, (address(token), address(0), 4e6, rita.at));
        calls[1] = abi.encodeCall(IEscrow.withdraw, (address(token), address(0), 7e6, rita.at));
        vm.expectRevert(abi.encodeWithSelector(IEscrow.BalanceTooLow.selector, token, rita.at, address(0), 6e6, 7e6));
        vm.prank(rita.at);
        escrow.multicall(calls);
        eq(_free(rita), 10e6, "as before");
    }

    function test_severalCallsInOneTransaction() public {
        (uint8 v, bytes32 r, bytes32 s) = _permit(rita, 7e6);
        Fund memory order = Fund(address(token), rita.at, max.at, 7e6, 0, uint40(NOW + 1));
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(IEscrow.depositWithPermit, (address(token), rita.at, 7e6, NOW + 1, v, r, s));
        calls[1] = abi.encodeCall(IEscrow.fundSigned, (order, _sign(rita, encoder.fund(order))));
        uint256 before = _atMarket(rita);
        vm.prank(bob.at);
        escrow.multicall(calls);
        eq(_atMarket(rita), before + 7e6, "rita's account at the market");
    }
}

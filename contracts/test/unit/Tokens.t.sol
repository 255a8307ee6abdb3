// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Hashes} from "../../src/Hashes.sol";
import {IEscrow} from "../../src/IEscrow.sol";
import {Agreement, Opening} from "../../src/Types.sol";
import {AgreeableToken, AuthorizedToken, BlockingToken, FeeToken, LyingToken, Mintable, RebasingToken, ReentrantToken, RefusingToken, SilentToken} from "../Tokens.sol";
import {World} from "../World.sol";

contract TokensTest is World {
    /// An escrow that lists an odd token beside the dollar, which bob has a hundred of in his free account.
    function _listing(address odd) internal {
        address[] memory tokens = new address[](2);
        (tokens[0], tokens[1]) = (address(token), odd);
        escrow = _deploy(tokens);
        token.mint(address(this), 100e6);
        token.approve(address(escrow), 100e6);
        escrow.deposit(address(token), bob.at, address(0), 100e6);
    }

    function _give(Mintable odd, uint96 amount) internal {
        odd.mint(mallory.at, amount);
        vm.prank(mallory.at);
        odd.approve(address(escrow), type(uint256).max);
    }

    function _depositOf(address odd, uint96 amount) internal {
        vm.prank(mallory.at);
        escrow.deposit(odd, mallory.at, address(0), amount);
    }

    function _balanceOf(address odd) internal view returns (uint256 balance) {
        (balance,,) = escrow.account(odd, mallory.at, address(0));
    }

    function test_aFeeOnTransferIsRefused() public {
        FeeToken odd = new FeeToken();
        _listing(address(odd));
        _give(odd, 1_000);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.TransferMismatch.selector, odd, 1_000, 990));
        _depositOf(address(odd), 1_000);
    }

    function test_aTransferThatDidNotHappenIsRefused() public {
        LyingToken odd = new LyingToken();
        _listing(address(odd));
        vm.expectRevert(abi.encodeWithSelector(IEscrow.TransferMismatch.selector, odd, 1_000, 0));
        _depositOf(address(odd), 1_000);
    }

    function test_aTokenThatReturnsNothingWorks() public {
        SilentToken odd = new SilentToken();
        _listing(address(odd));
        odd.mint(mallory.at, 1_000);
        _depositOf(address(odd), 1_000);
        vm.prank(mallory.at);
        escrow.withdraw(address(odd), address(0), 1_000, mallory.at);
        eq(odd.balanceOf(mallory.at), 1_000, "back");
    }

    function test_aTokenThatSaysNoIsBelieved() public {
        RefusingToken odd = new RefusingToken();
        _listing(address(odd));
        _give(odd, 1_000);
        _depositOf(address(odd), 400);
        odd.refuse();
        vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, odd));
        _depositOf(address(odd), 600);
        vm.expectRevert(abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, odd));
        vm.prank(mallory.at);
        escrow.withdraw(address(odd), address(0), 400, mallory.at);
        eq(_balanceOf(address(odd)), 400, "still hers");
    }

    function test_aDepositWithinADepositUndoesBoth() public {
        ReentrantToken odd = new ReentrantToken();
        _listing(address(odd));
        _give(odd, 1_000);
        odd.mint(address(odd), 500);
        vm.prank(address(odd));
        odd.approve(address(escrow), 500);
        odd.plan(escrow, abi.encodeCall(IEscrow.deposit, (address(odd), mallory.at, address(0), 500)));
        vm.expectRevert(abi.encodeWithSelector(IEscrow.TransferMismatch.selector, odd, 1_000, 1_500));
        _depositOf(address(odd), 1_000);
    }

    function test_aWithdrawalWithinAWithdrawalPaysOnce() public {
        ReentrantToken odd = new ReentrantToken();
        _listing(address(odd));
        _give(odd, 1_000);
        _depositOf(address(odd), 1_000);
        vm.prank(mallory.at);
        escrow.withdraw(address(odd), address(0), 400, address(odd));
        vm.prank(address(odd));
        odd.approve(address(escrow), 400);
        vm.prank(address(odd));
        escrow.deposit(address(odd), address(odd), address(0), 400);
        odd.plan(escrow, abi.encodeCall(IEscrow.withdraw, (address(odd), address(0), 400, mallory.at)));
        vm.prank(address(odd));
        escrow.withdraw(address(odd), address(0), 400, mallory.at);
        so(odd.failed(), "the second withdrawal found the account empty");
        eq(odd.balanceOf(mallory.at), 400, "paid once");
    }

    function test_anAnswerFromAFallbackIsNoPermit() public {
        AgreeableToken odd = new AgreeableToken();
        _listing(address(odd));
        _give(odd, 1_000);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.InvalidSignature.selector, mallory.at));
        escrow.depositWithPermit(address(odd), mallory.at, 1_000, 0, 0, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IEscrow.TransferMismatch.selector, odd, 1_000, 0));
        escrow.depositWithAuthorization(address(odd), mallory.at, 1_000, 0, 0, 0, 0, 0, 0);
    }

    function test_anAuthorisationFillsTheOwnersFreeAccountOnce() public {
        AuthorizedToken odd = new AuthorizedToken();
        _listing(address(odd));
        odd.mint(mallory.at, 1_000);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(mallory.key, odd.digest(mallory.at, address(escrow), 1_000, "nonce"));
        vm.prank(bob.at);
        escrow.depositWithAuthorization(address(odd), mallory.at, 1_000, 0, NOW + 1, "nonce", v, r, s);
        eq(_balanceOf(address(odd)), 1_000, "mallory's free account");
        vm.expectRevert(abi.encodeWithSelector(AuthorizedToken.NotAuthorized.selector));
        escrow.depositWithAuthorization(address(odd), mallory.at, 1_000, 0, NOW + 1, "nonce", v, r, s);
    }

    function test_aBlockedRecipientHoldsUpNobodyElse() public {
        BlockingToken odd = new BlockingToken();
        _listing(address(odd));
        _give(odd, 1_000);
        _depositOf(address(odd), 1_000);
        odd.blockOut(mallory.at);
        vm.expectRevert(abi.encodeWithSelector(BlockingToken.Blocked.selector, mallory.at));
        vm.prank(mallory.at);
        escrow.withdraw(address(odd), address(0), 1_000, mallory.at);
        eq(_balanceOf(address(odd)), 1_000, "kept");
        vm.prank(mallory.at);
        escrow.withdraw(address(odd), address(0), 1_000, bob.at);
    }

    /// Vera cannot receive this token. She is paid into her account all the same, as are the others, and may pay others from it.
    function test_aPayeeThatCannotReceiveHoldsUpNoSettlement() public {
        BlockingToken odd = new BlockingToken();
        _listing(address(odd));
        _join(vera, olaf.at, 2_000);
        odd.blockOut(vera.at);
        odd.mint(address(this), FARE);
        odd.approve(address(escrow), FARE);
        escrow.deposit(address(odd), rita.at, max.at, FARE);
        Agreement memory a = _agreement();
        a.need.rules.token = address(odd);
        escrow.open(Opening(a, _opening(a).needSignature, _opening(a).bidSignature, _signedPick(a)));
        escrow.settle(_byCode(a));
        vm.expectRevert(abi.encodeWithSelector(BlockingToken.Blocked.selector, vera.at));
        vm.prank(vera.at);
        escrow.withdraw(address(odd), address(0), 2_000_000, vera.at);
        vm.prank(vera.at);
        escrow.withdraw(address(odd), address(0), 2_000_000, bob.at);
        vm.prank(olaf.at);
        escrow.withdraw(address(odd), address(0), 7_700_000, olaf.at);
        eq(odd.balanceOf(bob.at) + odd.balanceOf(olaf.at), 9_700_000, "everybody's share");
    }

    function _signedPick(Agreement memory a) internal view returns (bytes memory) {
        bytes32 need = escrow.hashNeed(a.need);
        return _sign(max, Hashes.two(Hashes.PICK, need, escrow.hashBid(need, a.bid)));
    }

    function test_aTokenThatShrinksHurtsItsOwnHoldersOnly() public {
        RebasingToken odd = new RebasingToken();
        _listing(address(odd));
        _give(odd, 1_000);
        _depositOf(address(odd), 1_000);
        odd.rebase(address(escrow), 1);
        vm.expectRevert();
        vm.prank(mallory.at);
        escrow.withdraw(address(odd), address(0), 1_000, mallory.at);
        vm.prank(bob.at);
        escrow.withdraw(address(token), address(0), 100e6, bob.at);
        eq(token.balanceOf(bob.at), 100e6, "bob's dollars");
    }
}

// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Agreement, Settlement} from "../src/Types.sol";
import {Vm} from "./Vm.sol";
import {World} from "./World.sol";

/// @title Attack 11: bystander bob reads the chain and guesses where rita went
/// @notice Texts and places are easy to guess one by one. The details are hashed behind a blind of 32 random bytes, the details'
/// hash is in the trip's, and the trip's is in the need's: without the blind no guess can be told from another.
contract SecretsTest is World {
    bytes32 private constant DETAILS = keccak256(
        "Details(bytes32 blind,uint8 service,Place[] stops,uint40 earliest,uint40 latest,uint16 seats,uint32 massGrams,uint32 volumeMl,uint256 options,bytes32 notes)"
        "Place(int32 latE7,int32 lngE7)"
    );
    bytes32 private constant PLACE = keccak256("Place(int32 latE7,int32 lngE7)");
    bytes32 private constant TRIP = keccak256("Trip(string what,string from,string to,string when,bytes32 data)");
    bytes32 private constant BLIND = keccak256("32 bytes that rita's device drew");

    function _details(bytes32 blind) private pure returns (bytes32) {
        bytes32 from = keccak256(abi.encode(PLACE, int256(48_858_370), int256(2_294_481)));
        bytes32 to = keccak256(abi.encode(PLACE, int256(48_886_705), int256(2_343_104)));
        bytes32 stops = keccak256(abi.encodePacked(from, to));
        bytes memory rest = abi.encode(stops, NOW, NOW + 600, 1, 0, 0, 0, bytes32(0));
        return keccak256(bytes.concat(abi.encode(DETAILS, blind, 1), rest));
    }

    function _trip(bytes32 blind) private pure returns (bytes32) {
        bytes memory texts = abi.encode(keccak256("One ride"), keccak256("the tower"), keccak256("the hill"), keccak256("now"));
        return keccak256(bytes.concat(abi.encode(TRIP), texts, abi.encode(_details(blind))));
    }

    function _ride(bytes32 blind) private view returns (Agreement memory a) {
        a = _agreement();
        a.need.trip = _trip(blind);
    }

    /// Bob knows every word and every place, and still not whether it was this trip.
    function testFuzz_11_aGuessThatIsRightButForTheBlindShowsNothing(bytes32 guess) public view {
        so(guess == BLIND || _trip(guess) != _ride(BLIND).need.trip, "a guess");
        eq(_trip(BLIND), _ride(BLIND).need.trip, "who knows the blind can show it");
    }

    /// What rita's booking leaves on the chain holds neither texts nor places nor the details' hash.
    function test_11_nothingThatIsLoggedOrSentTellsTheTrip() public {
        Agreement memory a = _ride(BLIND);
        vm.recordLogs();
        _open(a);
        escrow.settle(_byCode(a));
        bytes memory seen = bytes.concat(abi.encode(_opening(a)), abi.encode(_byCode(a)), _packed(a, END));
        Vm.Log[] memory logs = vm.getRecordedLogs();
        so(logs.length == 2, "opened and closed");
        for (uint256 i; i < logs.length; i++) seen = bytes.concat(seen, logs[i].data, abi.encodePacked(logs[i].topics));
        so(_finds(seen, abi.encodePacked(a.need.trip)), "the search finds what is there");
        bytes[6] memory secrets = [
            bytes("the tower"), "the hill", "One ride", abi.encodePacked(BLIND), abi.encodePacked(_details(BLIND)),
            abi.encodePacked(int32(48_858_370))
        ];
        for (uint256 i; i < secrets.length; i++) so(!_finds(seen, secrets[i]), "a secret");
    }

    /// The same trip twice, or a guess at a rider's habits: no two look alike.
    function test_11_theSameTripTwiceLooksLikeTwo() public view {
        so(_ride(BLIND).need.trip != _ride(keccak256(abi.encode(BLIND))).need.trip, "two blinds, two hashes");
    }

    function _finds(bytes memory all, bytes memory part) private pure returns (bool) {
        bytes32 wanted = keccak256(part);
        uint256 size = part.length;
        for (uint256 i; i + size <= all.length; i++) {
            bytes32 hash;
            assembly ("memory-safe") {
                hash := keccak256(add(add(all, 0x20), i), size)
            }
            if (hash == wanted) return true;
        }
        return false;
    }
}

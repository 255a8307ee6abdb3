# Nothing has to be installed or set beforehand but Go, Node and npm (and gcc for the tests).
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
.PHONY: help run test check bench crash chaos web generate clean

help: ## List what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Build everything and open a market on this machine (Ctrl-C stops it; ARGS="--fresh --port 9000")
	@exec scripts/run.sh $(ARGS)

test: ## Run every test: Go with the race detector, contracts, web app, browser
	@exec scripts/test.sh

check: ## Run the linters and see that generated code is fresh
	@exec scripts/check.sh

bench: ## Measure the engines and a whole market, beside peers (20 minutes; ARGS=--quick takes two; ROWS=spatial,assign)
	@exec scripts/bench.sh $(ARGS)

crash: ## Kill a market 300 times and cut 300 of its COMMITs, and look for what is lost or doubled (an hour)
	@exec bash -c 'source scripts/steps.sh; postgres_package; exec go run ./test/crash --kills 300 --cuts 300 $(ARGS)'

chaos: ## Kill the chain's side between its steps 1,000 times, drop 1 to 64 blocks 1,000 times, and kill the development chain 50 times
	@exec bash -c 'source scripts/steps.sh; postgres_package; MARKETD_TEST_KILLS=$${KILLS:-1000} MARKETD_TEST_FORKS=$${FORKS:-1000} MARKETD_TEST_DEPTH=64 MARKETD_TEST_CHAIN_KILLS=50 exec go test ./internal/escrow -run "TestNothingIsLostOrDoubledInTrouble|TestADevelopmentChainThatIsKilled" -count=1 -timeout 3h -v $(ARGS)'

web: ## Build the web app into web/dist
	@exec scripts/web.sh

generate: ## Make all generated code anew: bindings, clients, types
	@exec scripts/generate.sh

clean: ## Remove what was built (the market's own data in .marketd stays)
	rm -rf .build web/node_modules contracts/node_modules contracts/out contracts/cache test/stranger/node_modules test/stranger/built tools/node_modules tools/chromium/node_modules
	find web/dist -mindepth 1 ! -name .gitkeep -delete 2>/dev/null || true

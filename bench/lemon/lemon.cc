// Solves assignment problems with LEMON's minimum cost flow algorithms (https://lemon.cs.elte.hu) and says how long each took.
//
// Standard input begins with the instance, in the machine's byte order: int64 needs, vehicles, pairs; int64 start[needs + 1]; then for each
// pair int64 score, int64 vehicle. Lines with the name of an algorithm follow; each is answered by "nanoseconds optimum".
// Only run() is timed, not the building of the network. A need may stay unserved, which scores 0.
#include <lemon/capacity_scaling.h>
#include <lemon/cost_scaling.h>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

typedef lemon::SmartDigraph Graph;
typedef Graph::ArcMap<int64_t> Costs;
typedef Graph::ArcMap<int64_t> Capacities;
typedef Graph::NodeMap<int64_t> Supplies;

static int64_t number() {
    int64_t x;
    if (!std::cin.read(reinterpret_cast<char*>(&x), sizeof x)) exit(1);
    return x;
}

template <class Algorithm>
static void solve(Algorithm& algorithm, const Costs& costs, const Capacities& capacities, const Supplies& supplies) {
    algorithm.upperMap(capacities).costMap(costs).supplyMap(supplies);
    const auto begin = std::chrono::steady_clock::now();
    const auto outcome = algorithm.run();
    const auto end = std::chrono::steady_clock::now();
    if (outcome != Algorithm::OPTIMAL) exit(1);
    const long long nanoseconds = std::chrono::duration_cast<std::chrono::nanoseconds>(end - begin).count();
    const long long optimum = -algorithm.template totalCost<int64_t>();
    printf("%lld %lld\n", nanoseconds, optimum);
    fflush(stdout);
}

int main() {
    const int64_t needs = number(), vehicles = number(), pairs = number();
    Graph graph;
    graph.reserveNode(needs + vehicles + 1);
    graph.reserveArc(pairs + needs + vehicles);
    for (int64_t i = 0; i < needs + vehicles + 1; i++) graph.addNode();
    Costs costs(graph);
    Supplies supplies(graph, 0);
    const Graph::Node sink = graph.nodeFromId(needs + vehicles);
    supplies[sink] = -needs;
    std::vector<int64_t> start(needs + 1);
    for (int64_t& s : start) s = number();
    for (int64_t i = 0; i < needs; i++) {
        const Graph::Node need = graph.nodeFromId(i);
        supplies[need] = 1;
        for (int64_t e = start[i]; e < start[i + 1]; e++) {
            const int64_t score = number(), vehicle = number();
            costs[graph.addArc(need, graph.nodeFromId(needs + vehicle))] = -score;
        }
        costs[graph.addArc(need, sink)] = 0;
    }
    for (int64_t j = 0; j < vehicles; j++) costs[graph.addArc(graph.nodeFromId(needs + j), sink)] = 0;
    const Capacities capacities(graph, 1); // only now: a map gives arcs that come later nothing

    for (std::string name; std::getline(std::cin, name);) {
        if (name == "NetworkSimplex") {
            lemon::NetworkSimplex<Graph, int64_t, int64_t> algorithm(graph);
            solve(algorithm, costs, capacities, supplies);
        } else if (name == "CostScaling") {
            lemon::CostScaling<Graph, int64_t, int64_t> algorithm(graph);
            solve(algorithm, costs, capacities, supplies);
        } else if (name == "CapacityScaling") {
            lemon::CapacityScaling<Graph, int64_t, int64_t> algorithm(graph);
            solve(algorithm, costs, capacities, supplies);
        } else {
            fprintf(stderr, "unknown algorithm %s\n", name.c_str());
            return 1;
        }
    }
}

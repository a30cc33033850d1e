using PolicyMiner.Findings.Clauses;
using PolicyMiner.Findings.Measures;

namespace PolicyMiner.Tests.Findings.Clauses;

public class BestClausesTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(13)]
    public void Of_WhateverTheOrderOfAdding_GivesTheBestByScoreDocumentAndClause(int step)
    {
        // Scores of 0.0 to 0.4, so that many are equal; step is prime to 60, so that each order is another one of the same clauses.
        var clauses = Enumerable.Range(0, 60).Select(i => Of(i % 2, i % 5 / 10.0, i / 6, i % 6)).ToArray();
        var halves = new[] { new BestClauses(2, 10), new BestClauses(2, 10) };
        for (var i = 0; i < clauses.Length; i++)
        {
            halves[i % 2].Add(clauses[i * step % clauses.Length]);
        }

        halves[0].Add(halves[1]);
        for (var topic = 0; topic < 2; topic++)
        {
            halves[0].Of(topic).Should().Equal(clauses.Where(c => c.Topics.Topic == topic)
                .OrderByDescending(c => c.Topics.Score).ThenBy(c => c.Document).ThenBy(c => c.Clause).Take(10));
        }
    }

    [Fact]
    public void Takes_WhenFull_TellsWhetherAClauseWouldBeKept()
    {
        var best = new BestClauses(1, 1);
        best.Takes(0, 0, 9, 9).Should().BeTrue();
        best.Add(Of(0, 0.5, 3, 1));
        best.Takes(0, 0.5, 3, 2).Should().BeFalse();
        best.Takes(0, 0.5, 3, 0).Should().BeTrue();
        best.Takes(0, 0.6, 4, 0).Should().BeTrue();
    }

    private static TopicClause Of(int topic, double score, int document, int clause)
        => new(document, clause, "《办法》", "建立制度。", new TextTopics(topic, score, -1, 0, TextTopics.FullTokens));
}

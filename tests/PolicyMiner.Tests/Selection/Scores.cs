using PolicyMiner.Evaluation;
using PolicyMiner.Selection;

namespace PolicyMiner.Tests.Selection;

/// <summary>Makes the scores of swept topic counts from a curve.</summary>
internal static class Scores
{
    /// <summary>Ten documents of 100 tokens; with a spread, every other document does better or worse than the mean.</summary>
    public static TopicCountScore Of(int k, double lnPerplexity, double spread = 0, double npmi = double.NaN, double stability = double.NaN)
    {
        double[] likelihoods = [.. Enumerable.Range(0, 10).Select(d => -100 * (lnPerplexity + (d % 2 == 0 ? spread : -spread)))];
        return new TopicCountScore
        {
            TopicCount = k,
            HeldOut = new HeldOutLikelihood(likelihoods, [.. Enumerable.Repeat(100L, 10)]),
            Cells = MetricSummary.Of([Math.Exp(lnPerplexity)]),
            Metrics = [(new CNpmi().Name, MetricSummary.Of([npmi]))],
            StabilityOverStarts = stability,
            StabilityOverDocuments = stability,
        };
    }

    /// <summary>A falling curve 6 + 2/K over a range.</summary>
    public static TopicCountScore[] Falling(int first, int last) => [.. Enumerable.Range(first, last - first + 1).Select(k => Of(k, 6 + (2.0 / k)))];

    public static TopicCountSelection Select(IReadOnlyList<TopicCountScore> scores, SelectionRule rule = SelectionRule.Auto, SweepResult? sweep = null)
    {
        var choice = TopicCountChoice.Choose(scores, 0.015, rule);
        return new TopicCountSelection(sweep ?? Sweep(converged: true), scores, choice, Verdict.Of(choice, scores));
    }

    public static SweepResult Sweep(bool converged)
        => new([.. Enumerable.Range(0, 5).Select(fold => new SweepScore
        {
            Cell = new SweepCell(2, 0, fold),
            HeldOut = new HeldOutLikelihood([-1], [1]),
            Reproduced = [true, true],
            Objective = 0,
            UnknownShare = 0,
            Iterations = 1,
            Converged = converged,
        })], [], []);
}

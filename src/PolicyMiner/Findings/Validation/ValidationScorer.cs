using PolicyMiner.Findings.Statistics;

namespace PolicyMiner.Findings.Validation;

/// <summary>Scores the answers of coders: accuracy against the sealed key, and agreement among the coders.</summary>
public static class ValidationScorer
{
    private const int Resamples = 2000;
    private const ulong Purpose = 0x5C0E;

    /// <summary>Scores one task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="key">The items with their answers.</param>
    /// <param name="choices">Number of choices of an item: 6 words, 4 topics, or K.</param>
    /// <param name="coders">At least one coder; answers to unknown items are ignored.</param>
    /// <param name="seed">Seed of the bootstrap.</param>
    public static ValidationScore Score(ValidationTask task, IReadOnlyDictionary<string, int> key, int choices, IReadOnlyList<CoderAnswers> coders, ulong seed)
    {
        var ids = key.Keys.Order(StringComparer.Ordinal).ToArray();
        int[][] codes = [.. coders.Select(c => ids.Select(id => c.Answers.GetValueOrDefault(id, -1)).ToArray())];
        int[] right = [.. ids.Select(id => key[id])];
        var chance = 1.0 / choices;
        var bootstrap = new ClusterBootstrap(Resamples, 1, seed, Purpose, (ulong)task);
        var accuracy = coders.Select((c, i) =>
        {
            var answered = codes[i].Count(a => a >= 0);
            var correct = ids.Where((_, n) => codes[i][n] == right[n]).Count();
            return new CoderAccuracy(c.Coder, correct, answered, Interval.OfShare(correct, answered), answered == 0 ? double.NaN : BinomialTest.Greater(correct, answered, chance));
        }).ToList();
        if (coders.Count > 1)
        {
            accuracy.Add(new CoderAccuracy("all", accuracy.Sum(a => a.Right), accuracy.Sum(a => a.Answered), bootstrap.OfItems(ids.Length, items => Pooled(items, codes, right)), double.NaN));
        }

        // A judgement of fit has no right answer, only agreement.
        return new ValidationScore(
            task, ids.Length, task == ValidationTask.ClauseFit ? double.NaN : chance, task == ValidationTask.ClauseFit ? [] : accuracy,
            coders.Count < 2 ? [] : [.. Agreements(codes, bootstrap, task)]);
    }

    /// <summary>Choices are names; only the judgement of fit is a rank.</summary>
    private static IEnumerable<Agreement> Agreements(int[][] codes, ClusterBootstrap bootstrap, ValidationTask task)
    {
        if (task == ValidationTask.ClauseFit)
        {
            yield return Make("Krippendorff's alpha (ordinal)", c => KrippendorffAlpha.Of(c, AgreementScale.Ordinal));
            yield break;
        }

        yield return codes.Length == 2
            ? Make("Cohen's kappa", c => CohenKappa.Of(c[0], c[1]))
            : Make("Fleiss' kappa", FleissKappa.Of);
        yield return Make("Krippendorff's alpha (nominal)", c => KrippendorffAlpha.Of(c, AgreementScale.Nominal));

        Agreement Make(string name, Func<IReadOnlyList<IReadOnlyList<int>>, double> coefficient)
            => new(name, coefficient(codes), bootstrap.OfItems(codes[0].Length, items => coefficient([.. codes.Select(c => items.Select(i => c[i]).ToArray())])));
    }

    private static double Pooled(int[] items, int[][] codes, int[] right)
    {
        var correct = 0;
        var answered = 0;
        foreach (var item in items)
        {
            foreach (var coder in codes)
            {
                answered += coder[item] >= 0 ? 1 : 0;
                correct += coder[item] == right[item] ? 1 : 0;
            }
        }

        return answered == 0 ? double.NaN : correct / (double)answered;
    }
}

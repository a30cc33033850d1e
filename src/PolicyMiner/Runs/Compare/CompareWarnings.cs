using PolicyMiner.Foundation;

namespace PolicyMiner.Runs.Compare;

/// <summary>What a reader of a comparison should know.</summary>
internal static class CompareWarnings
{
    public static IEnumerable<Warning> Of(IReadOnlyList<ComparedFigure> figures)
    {
        var blocked = figures.Where(f => !f.OnOneScale && !double.IsNaN(f.First) && !double.IsNaN(f.Second)).Select(f => f.Name).ToArray();
        if (blocked.Length > 0)
        {
            yield return new Warning(
                WarningCodes.MixedScales, WarningLevel.Note, "compare",
                $"the two runs were modelled on different words, so these figures are not compared: {string.Join(", ", blocked)}",
                "Compare topic counts and options on one corpus with the same stop lists, lexicons and filters; 'policyminer score' measures both models on one bag of words.");
        }
    }
}

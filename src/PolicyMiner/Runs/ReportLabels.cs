using PolicyMiner.Findings;
using PolicyMiner.Findings.Labels;
using PolicyMiner.Foundation;

namespace PolicyMiner.Runs;

/// <summary>Puts the labels of a labels.yaml on the topics of the run that it was made from; topics that it leaves out keep theirs.</summary>
internal static class ReportLabels
{
    /// <summary>The result with the labels of a file.</summary>
    /// <exception cref="InputException">The file cannot be read, names a topic that the run has not, or asks for a merge; holds all problems.</exception>
    public static MiningResult Apply(MiningResult result, string path)
    {
        var file = LabelFile.Read(path);
        var known = result.Topics.Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var problems = file.Topics.Where(t => !known.Contains(t.Id))
            .Select(t => new Problem(path, $"a label for '{t.Id}'", $"a topic of the run: {result.Topics[0].Id} to {result.Topics[^1].Id}", "Correct the id, or remove the entry.")).ToList();
        if (file.Merges.Count > 0)
        {
            problems.Add(new Problem(path, "topics to be merged", "labels alone: merged topics need their strengths and findings anew", "Save the file in the corpus folder and run 'policyminer fit'."));
        }

        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }

        var labels = file.Topics.Where(t => t.Label is not null).ToDictionary(t => t.Id, t => t.Label!.Trim(), StringComparer.Ordinal);
        return result with { Topics = [.. result.Topics.Select(t => labels.TryGetValue(t.Id, out var label) ? t with { Label = label, IsNamedByUser = true } : t)] };
    }
}

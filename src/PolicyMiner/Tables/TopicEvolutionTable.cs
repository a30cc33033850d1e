using PolicyMiner.Findings;
using PolicyMiner.Findings.Evolution;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>topic_evolution.csv: how the topics of one model for each stage follow each other; S1.03 is topic 3 of stage 1.</summary>
internal static class TopicEvolutionTable
{
    public static Table Create(MiningResult result)
        => new(
            RunFolder.TopicEvolution,
            [
                "kind", "from_stage", "from_topic", "from_words", "from_strength", "from_nearest", "to_stage", "to_topic", "to_words", "to_strength", "to_nearest", "cosine",
            ],
            result.Findings!.Evolution.Edges.Select(IReadOnlyList<Cell> (e) => [Name(e.Kind), .. Side(result, e.From), .. Side(result, e.To), e.Cosine]));

    /// <summary>Name of a link in tables.</summary>
    public static string Name(EvolutionKind kind) => kind switch
    {
        EvolutionKind.Continue => "continue",
        EvolutionKind.Split => "split",
        EvolutionKind.Merge => "merge",
        EvolutionKind.SplitAndMerge => "split+merge",
        EvolutionKind.Emerge => "emerge",
        _ => "vanish",
    };

    private static IEnumerable<Cell> Side(MiningResult result, int index)
    {
        if (index < 0)
        {
            return Enumerable.Repeat(Cell.Empty, 5);
        }

        var evolution = result.Findings!.Evolution;
        var topic = evolution.Topics[index];
        return
        [
            evolution.StageNames[topic.Stage], $"S{NumberFormat.Integer(topic.Stage + 1)}.{(topic.Index < 9 ? "0" : string.Empty)}{NumberFormat.Integer(topic.Index + 1)}",
            string.Join(' ', topic.TopTerms.Select(t => result.Vocabulary.Terms[t])), topic.Strength, result.Topics[topic.Nearest].Id,
        ];
    }
}

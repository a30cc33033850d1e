using PolicyMiner.Evaluation;
using PolicyMiner.Findings.Groups;
using PolicyMiner.Findings.Relations;
using PolicyMiner.Findings.Reliability;
using PolicyMiner.Foundation;

namespace PolicyMiner.Findings;

/// <summary>What a reader should know before trusting the findings.</summary>
internal static class FindingWarnings
{
    /// <summary>Adds all warnings and notes.</summary>
    public static void Add(
        List<Warning> warnings, FindingsInput input, IReadOnlyList<TopicReliability> reliability, IReadOnlyList<bool> background, TopicRelations relations,
        IReadOnlyList<TopicsByGroup> groups, StagePlan stages)
    {
        warnings.AddRange(OfReliability(input, reliability));
        warnings.AddRange(OfDuplicates(input, relations));
        warnings.AddRange(OfBackground(input, background));
        warnings.AddRange(OfGroups(groups, stages));
        warnings.AddRange(OfMerges(input));
        if (input.DocumentTopics.Documents.Length > DocumentNeighbourFinder.MaxAllPairs)
        {
            warnings.Add(new Warning(
                WarningCodes.TooManyDocuments, WarningLevel.Note, "document_similarity.csv", $"{NumberFormat.Integer(input.DocumentTopics.Documents.Length)} documents (limit of all pairs {NumberFormat.Integer(DocumentNeighbourFinder.MaxAllPairs)}): neighbours were sought among documents whose first topic is the document's first or second",
                "Nothing to do; state it where you use the table."));
        }
    }

    private static IEnumerable<Warning> OfReliability(FindingsInput input, IReadOnlyList<TopicReliability> reliability)
    {
        for (var k = 0; k < reliability.Count; k++)
        {
            if (reliability[k].IsUnstable)
            {
                // Of five seeds a sound topic misses two now and then: below half of them is more than chance.
                var level = reliability[k].SeedsReproduced < WarningCodes.MinHalfReproduced * reliability[k].SeedFits ? WarningLevel.Warning : WarningLevel.Note;
                yield return new Warning(
                    WarningCodes.UnstableTopic, level, input.Topics[k].Id,
                    $"{input.Topics[k].Label}: reproduced from {NumberFormat.Integer(reliability[k].SeedsReproduced)} of {NumberFormat.Integer(reliability[k].SeedFits)} other seeds (limit {NumberFormat.Percent(WarningCodes.MinReproducedShare)})",
                    "Do not rest a conclusion on this topic alone; try fewer topics.");
            }
        }
    }

    private static IEnumerable<Warning> OfDuplicates(FindingsInput input, TopicRelations relations)
    {
        var top = input.Topics.Select(t => t.TopTerms.Take(TopTerms.Count).ToHashSet()).ToArray();
        for (var i = 0; i < top.Length; i++)
        {
            for (var j = i + 1; j < top.Length; j++)
            {
                var cosine = relations.Cosine[(i * relations.TopicCount) + j];
                var shared = top[i].Count(top[j].Contains);
                if (cosine > WarningCodes.MaxTopicCosine || shared >= WarningCodes.DuplicateTopWords)
                {
                    yield return new Warning(
                        WarningCodes.DuplicateTopic, WarningLevel.Warning, input.Topics[i].Id + " " + input.Topics[j].Id,
                        $"{input.Topics[i].Label} and {input.Topics[j].Label}: cosine {NumberFormat.Fixed(cosine, 2)} (limit {NumberFormat.Score(WarningCodes.MaxTopicCosine)}), {NumberFormat.Integer(shared)} of 10 top words shared (limit {NumberFormat.Integer(WarningCodes.DuplicateTopWords)})",
                        $"Ask for fewer topics, or merge them in labels.yaml: merge: [[{input.Topics[i].Id}, {input.Topics[j].Id}]].");
                }
            }
        }
    }

    private static IEnumerable<Warning> OfBackground(FindingsInput input, IReadOnlyList<bool> background)
        => Enumerable.Range(0, background.Count).Where(k => background[k]).Select(k => new Warning(
            WarningCodes.BackgroundTopic, WarningLevel.Note, input.Topics[k].Id, $"{input.Topics[k].Label} is a background topic (背景主题): its words are those of the corpus as a whole",
            "Read dominant_content in document_topics.csv, which leaves it out."));

    /// <summary>Thin groups, stages without documents, many tests, stages cut by the program.</summary>
    internal static IEnumerable<Warning> OfGroups(IReadOnlyList<TopicsByGroup> groups, StagePlan stages)
    {
        foreach (var group in groups)
        {
            var variable = group.Grouping.Variable;
            var thin = Enumerable.Range(0, group.Documents.Count).Where(g => group.Documents[g] is > 0 and < WarningCodes.MinGroupDocuments).Select(g => group.Grouping.Names[g]).ToArray();
            if (thin.Length > 0)
            {
                yield return new Warning(
                    WarningCodes.ThinGroup, WarningLevel.Note, "by " + variable,
                    $"{NumberFormat.Integer(thin.Length)} of {NumberFormat.Integer(group.Documents.Count)} groups have fewer than {NumberFormat.Integer(WarningCodes.MinGroupDocuments)} documents: {Some(thin)}",
                    "They have no interval and take no part in the test between groups.");
            }

            var missing = Enumerable.Range(0, group.Documents.Count).Where(g => group.Documents[g] == 0).Select(g => group.Grouping.Names[g]).ToArray();
            if (missing.Length > 0)
            {
                yield return new Warning(WarningCodes.MissingStage, WarningLevel.Note, "by " + variable, $"no documents in {Some(missing)}", "Read it as a gap, not as 0.");
            }
        }

        var tested = groups.Select(g => (g.Grouping.Variable, Tests: g.P.Count(p => !double.IsNaN(p)) + g.Trends.Count(t => !double.IsNaN(t.P)))).Where(g => g.Tests > WarningCodes.MaxUnadjustedTests).ToArray();
        if (tested.Length > 0)
        {
            yield return new Warning(
                WarningCodes.MultipleTesting, WarningLevel.Note, "by " + string.Join(", ", tested.Select(t => t.Variable)),
                $"{string.Join(", ", tested.Select(t => NumberFormat.Integer(t.Tests)))} tests in one table (limit without adjustment {NumberFormat.Integer(WarningCodes.MaxUnadjustedTests)}): q is adjusted over each table", "Read q (Benjamini and Hochberg), not p.");
        }

        if (stages.IsAutomatic && stages.Stages.Count > 0)
        {
            yield return new Warning(
                WarningCodes.AutomaticStages, WarningLevel.Note, "--stages", "the stages " + string.Join(", ", stages.Stages.Select(s => s.Name)) + " were cut by numbers of documents alone",
                "Cut them where policy changed, for example --stages 2014,2019.");
        }
    }

    private static IEnumerable<Warning> OfMerges(FindingsInput input)
    {
        var merged = input.Parts.Select((p, k) => (Parts: p, Topic: k)).Where(p => p.Parts.Length > 1).ToArray();
        foreach (var (parts, topic) in merged)
        {
            yield return new Warning(
                WarningCodes.TopicsMerged, WarningLevel.Note, input.Topics[topic].Id, "made from " + string.Join(", ", parts.Select(p => TopicSummary.IdOf(p, input.FittedModel.TopicCount))) + " as labels.yaml asks", "State it.");
        }

        if (merged.Length > 0)
        {
            yield return new Warning(
                WarningCodes.FilteredTopics, WarningLevel.Note, "model", $"{NumberFormat.Integer(input.FittedModel.TopicCount)} topics were fitted, {NumberFormat.Integer(input.Parts.Count)} are reported", "State both numbers.");
        }
    }

    private static string Some(string[] names) => string.Join(", ", names.Take(10)) + (names.Length > 10 ? " …" : string.Empty);
}

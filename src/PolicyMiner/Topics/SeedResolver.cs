using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Topics;

/// <summary>Finds the words of seeded topics in a vocabulary.</summary>
internal static class SeedResolver
{
    /// <summary>The topics over a vocabulary.</summary>
    /// <param name="file">What the user wrote.</param>
    /// <param name="place">Name of the file, for messages.</param>
    /// <param name="weight">See <see cref="SeededTopics.Weight"/>.</param>
    /// <param name="vocabulary">The words that are modelled.</param>
    /// <param name="words">All words that were cut out and kept, before the filters of the vocabulary.</param>
    /// <param name="warnings">Takes one warning for each topic with words that the model does not have.</param>
    /// <exception cref="InputException">The model has no word of a topic; holds every such topic.</exception>
    public static SeededTopics Resolve(SeedFile file, string place, double weight, Vocabulary vocabulary, IReadOnlyList<string> words, ICollection<Warning> warnings)
    {
        var ids = vocabulary.Terms.Index().ToDictionary(t => t.Item, t => t.Index, StringComparer.Ordinal);
        var cut = words.ToHashSet(StringComparer.Ordinal);
        var problems = new List<Problem>();
        foreach (var topic in file.Topics)
        {
            var missing = topic.Words.Where(w => !ids.ContainsKey(w)).ToArray();
            if (missing.Length == 0)
            {
                continue;
            }

            var found = Describe(missing, cut);
            const string Next = "See 'policyminer segment' for the words as they are cut; put a word that is cut apart into a user lexicon (--user-lexicon), or take another word.";
            if (missing.Length == topic.Words.Count)
            {
                problems.Add(new Problem($"{place} {topic.Name}", found, "at least one word of the vocabulary", Next));
            }
            else
            {
                warnings.Add(new Warning(WarningCodes.SeedWordUnknown, WarningLevel.Warning, $"{place} {topic.Name}", found + "; the topic is seeded with its other words", Next));
            }
        }

        return problems.Count == 0
            ? new SeededTopics([.. file.Topics.Select(t => t.Words.Where(ids.ContainsKey).Select(w => ids[w]).ToArray())]) { Weight = weight }
            : throw new InputException(problems);
    }

    private static string Describe(string[] missing, HashSet<string> cut)
    {
        var filtered = missing.Where(cut.Contains).ToArray();
        var unknown = missing.Where(w => !cut.Contains(w)).ToArray();
        string[] parts =
        [
            .. unknown.Length > 0 ? [$"{string.Join(' ', unknown)}: no word of the documents (not in them, cut apart, or removed by a stop list, --pos or --min-length)"] : Array.Empty<string>(),
            .. filtered.Length > 0 ? [$"{string.Join(' ', filtered)}: removed by --min-df, --max-df or --max-terms"] : Array.Empty<string>(),
        ];
        return string.Join("; ", parts);
    }
}

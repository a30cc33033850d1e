using PolicyMiner.Segmentation;

namespace PolicyMiner.LexiconCompiler;

/// <summary>Compiles the figures of jieba's tagging model (posseg) into the asset that the library embeds.</summary>
internal static class TagModelCompiler
{
    /// <summary>Compiles the files of an installed jieba.</summary>
    /// <param name="folder">The package's folder, with posseg.</param>
    public static TagModelAsset Compile(string folder)
    {
        var start = Read(folder, "prob_start.py");
        var states = start.Select(p => StateName(p.Key)).Order(StringComparer.Ordinal).ToArray();
        var indexOf = states.Select((s, i) => (s, i)).ToDictionary(p => p.s, p => (byte)p.i, StringComparer.Ordinal);
        byte Index(object state) => indexOf[StateName(state)];

        var transitions = Read(folder, "prob_trans.py").ToDictionary(
            p => Index(p.Key),
            p => Pairs(p.Value).Select(q => (To: Index(q.Key), Value: (double)q.Value)).OrderBy(t => t.To).ToList());
        var possible = Read(folder, "char_state_tab.py").ToDictionary(
            p => ((string)p.Key).Single(),
            p => ((List<object>)p.Value).Select(Index).Distinct().Order().ToList());
        var emissions = new Dictionary<char, List<(byte State, double Value)>>();
        foreach (var (state, column) in Read(folder, "prob_emit.py"))
        {
            foreach (var (character, value) in Pairs(column))
            {
                var c = ((string)character).Single();
                if (!emissions.TryGetValue(c, out var list))
                {
                    emissions[c] = list = [];
                }

                list.Add((Index(state), (double)value));
            }
        }

        // The model is asked only about Han characters.
        var characters = possible.Keys.Union(emissions.Keys).Where(CharacterClasses.IsHan).Order().ToArray();
        var allStates = Enumerable.Range(0, states.Length).Select(s => transitions.GetValueOrDefault((byte)s) ?? []).ToList();
        var possibleOf = characters.Select(c => possible.GetValueOrDefault(c) ?? []).ToList();
        var emissionsOf = characters.Select(c => (emissions.GetValueOrDefault(c) ?? []).OrderBy(e => e.State).ToList()).ToList();
        return new TagModelAsset
        {
            States = states,
            Start = states.Select(s => (double)start.Single(p => StateName(p.Key) == s).Value).ToArray(),
            TransitionStarts = Starts(allStates),
            TransitionTo = allStates.SelectMany(t => t.Select(x => x.To)).ToArray(),
            TransitionValues = allStates.SelectMany(t => t.Select(x => x.Value)).ToArray(),
            Characters = characters,
            PossibleStarts = Starts(possibleOf),
            Possible = possibleOf.SelectMany(p => p).ToArray(),
            EmissionStarts = Starts(emissionsOf),
            EmissionStates = emissionsOf.SelectMany(e => e.Select(x => x.State)).ToArray(),
            EmissionValues = emissionsOf.SelectMany(e => e.Select(x => x.Value)).ToArray(),
        };
    }

    private static List<KeyValuePair<object, object>> Read(string folder, string file)
        => PythonLiteral.ReadDictionary(Path.Combine(folder, "posseg", file));

    private static List<KeyValuePair<object, object>> Pairs(object value) => (List<KeyValuePair<object, object>>)value;

    private static string StateName(object tuple) => string.Concat(((List<object>)tuple).Cast<string>());

    private static int[] Starts<T>(List<List<T>> lists)
    {
        var starts = new int[lists.Count + 1];
        for (var i = 0; i < lists.Count; i++)
        {
            starts[i + 1] = starts[i] + lists[i].Count;
        }

        return starts;
    }
}

using System.Globalization;
using PolicyMiner.Foundation;
using PolicyMiner.Vectors;

namespace PolicyMiner.Findings;

/// <summary>
/// Keywords of the corpus, of each year and of each issuer, by tf-idf (Salton and Buckley 1988): what a group says more than the corpus does.
/// Words that stand in every document have tf-idf 0, so the most frequent words are listed too (高频词表).
/// </summary>
public sealed class Keywords
{
    /// <summary>Words listed for the corpus, by each of the two orders.</summary>
    public const int OfCorpus = 100;

    /// <summary>Words listed for each year and issuer, by each of the two orders.</summary>
    public const int OfGroup = 20;

    private readonly BagOfWords _bag;
    private readonly double[] _inverseFrequencies;
    private readonly long[] _counts;
    private readonly int[] _frequencies;
    private readonly int[] _lastDocument;

    private Keywords(MiningResult result)
    {
        _bag = result.Bag;
        var vocabulary = result.Vocabulary;
        _inverseFrequencies = Array.ConvertAll(vocabulary.DocumentFrequencies, f => DeterministicMath.Log(vocabulary.DocumentCount / (double)f));
        _counts = new long[_bag.TermCount];
        _frequencies = new int[_bag.TermCount];
        _lastDocument = new int[_bag.TermCount];
    }

    /// <summary>The keywords of all groups: corpus, years rising, issuers in ordinal order.</summary>
    public static IEnumerable<Keyword> Of(MiningResult result)
    {
        var keywords = new Keywords(result);
        return Groups(result).SelectMany(g => keywords.OfUnits(g.Group, g.Units));
    }

    private static IEnumerable<(KeywordGroup Group, List<(int Unit, int Document)> Units)> Groups(MiningResult result)
    {
        var units = result.UnitsOfDocument.SelectMany((count, document) => Enumerable.Repeat(document, count)).Select((document, unit) => (Unit: unit, Document: document)).ToList();
        yield return (new KeywordGroup("corpus", string.Empty, result.UnitsOfDocument.Count(c => c > 0)), units);
        foreach (var (by, name) in new (string By, Func<int, string?> Name)[]
        {
            ("year", d => result.Documents[d].Year?.ToString(CultureInfo.InvariantCulture)),
            ("issuer", d => result.Documents[d].Issuer),
        })
        {
            foreach (var group in units.GroupBy(u => name(u.Document), StringComparer.Ordinal).Where(g => !string.IsNullOrEmpty(g.Key)).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                yield return (new KeywordGroup(by, group.Key!, group.Select(u => u.Document).Distinct().Count()), [.. group]);
            }
        }
    }

    private List<Keyword> OfUnits(KeywordGroup group, List<(int Unit, int Document)> units)
    {
        var met = Count(units);
        var listed = group.By == "corpus" ? OfCorpus : OfGroup;
        double all = met.Sum(t => _counts[t]);
        var byCount = met.OrderByDescending(t => _counts[t]).ThenBy(t => t).ToList();
        var ranked = byCount.Select((t, i) => (Term: t, CountRank: i + 1, Score: _counts[t] / all * _inverseFrequencies[t]))
            .OrderByDescending(t => t.Score).ThenBy(t => t.CountRank)
            .Select((t, i) => new Keyword(group, i + 1, t.CountRank, t.Term, _counts[t.Term], _frequencies[t.Term], t.Score))
            .Where(k => k.Rank <= listed || k.CountRank <= listed)
            .ToList();
        foreach (var term in met)
        {
            _counts[term] = 0;
            _frequencies[term] = 0;
            _lastDocument[term] = 0;
        }

        return ranked;
    }

    private List<int> Count(List<(int Unit, int Document)> units)
    {
        var met = new List<int>();
        foreach (var (unit, document) in units)
        {
            var terms = _bag.Terms(unit);
            var counts = _bag.CountsOf(unit);
            for (var i = 0; i < terms.Length; i++)
            {
                var term = terms[i];
                if (_counts[term] == 0)
                {
                    met.Add(term);
                }

                _counts[term] += counts[i];

                // Stored one higher, so that zero means none yet.
                if (_lastDocument[term] != document + 1)
                {
                    _lastDocument[term] = document + 1;
                    _frequencies[term]++;
                }
            }
        }

        return met;
    }
}

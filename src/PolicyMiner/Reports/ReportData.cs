using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PolicyMiner.Charts;
using PolicyMiner.Charts.Drawing;
using PolicyMiner.Evaluation;
using PolicyMiner.Findings;
using PolicyMiner.Findings.Clauses;
using PolicyMiner.Findings.Groups;
using PolicyMiner.Foundation;

namespace PolicyMiner.Reports;

/// <summary>What the report's page knows, as JSON that may stand inside a script element: &lt;, &gt; and &amp; are escaped.</summary>
internal sealed class ReportData
{
    /// <summary>Words of a topic that the page can rank: the best by relevance at each step of its λ slider.</summary>
    private const int WordsAtEachStep = 30;

    private const int CloudWords = 45;
    private const int MeasuresOfTopic = 12;
    private const int ClausesOfTopic = 5;

    /// <summary>Characters of removed text that the page holds; cleaning.csv holds all.</summary>
    private const int CleaningCharacters = 60_000;

    /// <summary>Characters shown of one removed stretch.</summary>
    private const int CleaningExcerpt = 120;

    /// <summary>Groups of a variable that the page shows, the first of its order; all years.</summary>
    private const int MostGroups = 60;
    private const double CloudWidth = 340;
    private const double CloudHeight = 210;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private readonly MiningResult _result;
    private readonly ChartLanguage _language;
    private readonly MethodsTexts? _methods;
    private readonly Lazy<Dictionary<int, int>> _documentsWithMeasure;
    private readonly Lazy<ILookup<int, int>> _measuresOfTopic;

    public ReportData(MiningResult result, ChartLanguage language, MethodsTexts? methods)
    {
        _result = result;
        _language = language;
        _methods = methods;
        _documentsWithMeasure = new(() => result.Findings is not { } findings ? [] : Enumerable.Range(0, findings.Measures.Count)
            .GroupBy(i => findings.MeasureGroups[i]).ToDictionary(g => g.Key, g => g.Select(i => findings.Measures[i].Document).Distinct().Count()));
        _measuresOfTopic = new(() => Enumerable.Range(0, result.Findings?.Measures.Count ?? 0).ToLookup(i => result.Findings!.Measures[i].Topics.Topic));
    }

    /// <summary>The whole of it.</summary>
    public byte[] ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("language", _language == ChartLanguage.Chinese ? "zh" : "en");
            WriteSummary(json);
            WriteDecision(json);
            WriteTopics(json);
            WriteDocuments(json);
            WriteGroups(json);
            WriteCleaning(json);
            WriteMethods(json);
            WriteLedger(json);
            WriteWarnings(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private void WriteSummary(Utf8JsonWriter json)
    {
        var choice = _result.Selection.Choice;
        json.WriteNumber("chosen", choice.Chosen);
        json.WriteStartObject("summary");
        json.WriteNumber("documents", _result.Documents.Count);
        json.WriteNumber("modelled", _result.DocumentTopics.Documents.Length);
        json.WriteNumber("tokens", _result.Bag.TokenCount);
        json.WriteNumber("terms", _result.Bag.TermCount);
        Number(json, "perplexity", choice.Candidates.FirstOrDefault(c => c.TopicCount == choice.Chosen)?.Perplexity ?? double.NaN);
        json.WriteEndObject();
        json.WriteStartObject("verdict");
        json.WriteString("zh", _result.Selection.Verdict.Chinese);
        json.WriteString("en", _result.Selection.Verdict.English);
        json.WriteEndObject();
    }

    private void WriteDecision(Utf8JsonWriter json)
    {
        var scores = _result.Selection.Scores;
        var names = scores.SelectMany(s => s.Metrics.Select(m => m.Metric)).Distinct().ToArray();
        json.WriteStartArray("metrics");
        foreach (var metric in names.Select(TopicMetrics.Named))
        {
            json.WriteStartObject();
            json.WriteString("name", metric.Name);
            json.WriteString("zh", metric.ChineseTitle);
            json.WriteString("en", metric.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("candidates");
        foreach (var candidate in _result.Selection.Choice.Candidates)
        {
            var factor = double.IsNaN(candidate.DeltaStandardError) ? 1 : DeterministicMath.Exp(candidate.DeltaStandardError);
            json.WriteStartObject();
            json.WriteNumber("k", candidate.TopicCount);
            Number(json, "perplexity", candidate.Perplexity);
            Number(json, "low", candidate.Perplexity / factor);
            Number(json, "high", candidate.Perplexity * factor);
            Number(json, "gain", candidate.Gain);
            json.WriteBoolean("indistinguishable", candidate.Indistinguishable && candidate.TopicCount != _result.Selection.Choice.Chosen);
            json.WriteStartArray("metrics");
            var score = scores.First(s => s.TopicCount == candidate.TopicCount);
            foreach (var name in names)
            {
                Number(json, null, score.Mean(name));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteTopics(Utf8JsonWriter json)
    {
        var counts = _result.Bag.TermTotals();
        var used = new Dictionary<int, int>();
        var (x, y, _, _) = ClassicalScaling.Place(TopicDistances.JensenShannon(_result.Model));
        var all = _result.Topics.Sum(t => t.Tokens);
        var measure = new SvgCanvas(new FontStack(PackedFontReader.Shipped.Value));
        json.WriteStartArray("cloud");
        Number(json, null, CloudWidth);
        Number(json, null, CloudHeight);
        json.WriteEndArray();
        json.WriteStartArray("topics");
        for (var k = 0; k < _result.Topics.Count; k++)
        {
            var topic = _result.Topics[k];
            json.WriteStartObject();
            json.WriteString("id", topic.Id);
            json.WriteString("label", topic.Label);
            Number(json, "mean", topic.Strength.Mean);
            Number(json, "tokenMean", topic.Strength.Tokens);
            Number(json, "share", topic.Strength.Share);
            Number(json, "alpha", topic.Alpha);
            Number(json, "tokens", topic.Tokens);
            Number(json, "tokenShare", topic.Tokens / all);
            Number(json, "x", x[k]);
            Number(json, "y", y[k]);
            WriteReliability(json, k);
            WriteMeasures(json, k);
            WriteClauses(json, k);
            WriteWords(json, k, counts, used);
            WriteCloud(json, measure, k);
            json.WriteStartArray("documents");
            foreach (var document in topic.TopDocuments)
            {
                json.WriteNumberValue(document);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("terms");
        foreach (var term in used.OrderBy(u => u.Value).Select(u => u.Key))
        {
            json.WriteStartArray();
            json.WriteStringValue(_result.Vocabulary.Terms[term]);
            json.WriteNumberValue(counts[term]);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void WriteReliability(Utf8JsonWriter json, int topic)
    {
        if (_result.Findings is { } findings && findings.Reliability[topic] is { Fits: > 0 } reliability)
        {
            json.WriteStartArray("reproduced");
            json.WriteNumberValue(reliability.Reproduced);
            json.WriteNumberValue(reliability.Fits);
            json.WriteEndArray();
            json.WriteBoolean("unstable", reliability.IsUnstable);
            json.WriteBoolean("background", findings.IsBackground[topic]);
        }
    }

    /// <summary>The clearest measures of a topic, each wording once: text, citation, document, number of documents with it.</summary>
    private void WriteMeasures(Utf8JsonWriter json, int topic)
    {
        json.WriteStartArray("measures");
        if (_result.Findings is { } findings)
        {
            var best = _measuresOfTopic.Value[topic]
                .GroupBy(i => findings.MeasureGroups[i])
                .Select(g => g.OrderByDescending(i => findings.Measures[i].Topics.Score).ThenBy(i => i).First())
                .OrderByDescending(i => findings.Measures[i].Topics.Score).ThenBy(i => i).Take(MeasuresOfTopic);
            foreach (var i in best)
            {
                json.WriteStartArray();
                json.WriteStringValue(findings.Measures[i].Text);
                json.WriteStringValue(findings.Measures[i].Citation);
                json.WriteNumberValue(findings.Measures[i].Document);
                json.WriteNumberValue(_documentsWithMeasure.Value[findings.MeasureGroups[i]]);
                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
    }

    private void WriteClauses(Utf8JsonWriter json, int topic)
    {
        json.WriteStartArray("clauses");
        foreach (var clause in (_result.Findings?.TopClauses[topic] ?? []).Take(ClausesOfTopic))
        {
            json.WriteStartArray();
            json.WriteStringValue(clause.Text);
            json.WriteStringValue(clause.Citation);
            json.WriteNumberValue(clause.Document);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>A document's clauses: index, depth, text, topic, share in per cent, 1 where a measure stands in it.</summary>
    private void WriteClausesOf(Utf8JsonWriter json, int document, HashSet<(int Document, int Clause)> measures)
    {
        json.WriteStartArray("clauses");
        foreach (var clause in _result.Findings is { } findings && document < findings.DocumentClauses.Count ? findings.DocumentClauses[document] : [])
        {
            json.WriteStartArray();
            json.WriteNumberValue(clause.Clause);
            json.WriteNumberValue(clause.Depth);
            json.WriteStringValue(clause.Text);
            json.WriteNumberValue(clause.Topic);
            json.WriteNumberValue((int)Math.Floor((clause.Share * 100) + 0.5));
            json.WriteNumberValue(measures.Contains((document, clause.Clause)) ? 1 : 0);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>Topics by each variable: for each group its documents and, for each topic, mean θ with the ends of its interval, in per cent.</summary>
    private void WriteGroups(Utf8JsonWriter json)
    {
        json.WriteStartArray("groups");
        foreach (var groups in _result.Findings?.Groups ?? [])
        {
            var isYear = groups.Grouping.Variable == DocumentGrouping.Year;
            var count = isYear ? groups.Grouping.Names.Count : Math.Min(MostGroups, groups.Grouping.Names.Count);
            json.WriteStartObject();
            json.WriteString("variable", groups.Grouping.Variable);
            json.WriteNumber("more", groups.Grouping.Names.Count - count);
            json.WriteStartArray("groups");
            for (var g = 0; g < count; g++)
            {
                json.WriteStartArray();
                json.WriteStringValue(groups.Grouping.Names[g]);
                json.WriteNumberValue(groups.Documents[g]);
                json.WriteStartArray();
                for (var k = 0; k < _result.Topics.Count; k++)
                {
                    var share = groups.Of(g, k);
                    Number(json, null, 100 * share.Mean, "G4");
                    Number(json, null, 100 * share.MeanInterval.Low, "G4");
                    Number(json, null, 100 * share.MeanInterval.High, "G4");
                }

                json.WriteEndArray();
                json.WriteEndArray();
            }

            json.WriteEndArray();
            WriteNumbers(json, "q", groups.Q);
            WriteNumbers(json, "slope", groups.Trends.Select(t => 100 * t.Slope));
            WriteNumbers(json, "slopeQ", groups.Trends.Select(t => t.Q));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What cleaning removed: each rule with its spans, documents and characters; then the spans as far as there is room.</summary>
    private void WriteCleaning(Utf8JsonWriter json)
    {
        var spans = Enumerable.Range(0, _result.Cleaning.Count).SelectMany(d => _result.Cleaning[d].Select(s => (Document: d, Span: s))).ToArray();
        json.WriteStartObject("cleaning");
        json.WriteStartArray("rules");
        foreach (var rule in spans.GroupBy(s => s.Span.Rule, StringComparer.Ordinal).OrderByDescending(r => r.Count()).ThenBy(r => r.Key, StringComparer.Ordinal))
        {
            json.WriteStartArray();
            json.WriteStringValue(rule.Key);
            json.WriteNumberValue(rule.Count());
            json.WriteNumberValue(rule.Select(s => s.Document).Distinct().Count());
            json.WriteNumberValue(rule.Sum(s => (long)s.Span.Length));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("spans");
        var room = CleaningCharacters;
        foreach (var (document, span) in spans)
        {
            var text = PlainText.OneLine(span.Text);
            var excerpt = text.Length <= CleaningExcerpt ? text : string.Concat(text.EnumerateRunes().Take(CleaningExcerpt).Select(r => r.ToString())) + "…";
            room -= excerpt.Length;
            if (room < 0)
            {
                break;
            }

            json.WriteStartArray();
            json.WriteNumberValue(document);
            json.WriteStringValue(span.Rule);
            json.WriteStringValue(excerpt);
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.Length);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteNumber("all", spans.Length);
        json.WriteEndObject();
    }

    private void WriteMethods(Utf8JsonWriter json)
    {
        if (_methods is { } methods)
        {
            json.WriteStartObject("methods");
            json.WriteString("zh", methods.Chinese);
            json.WriteString("en", methods.English);
            json.WriteEndObject();
        }
    }

    private void WriteWords(Utf8JsonWriter json, int topic, long[] counts, Dictionary<int, int> used)
    {
        var phi = _result.Model.Words(topic).ToArray();
        var candidates = Enumerable.Range(0, phi.Length).Where(w => phi[w] > 0 && counts[w] > 0).ToArray();
        var log = candidates.ToDictionary(w => w, w => DeterministicMath.Log(phi[w]));
        var lift = candidates.ToDictionary(w => w, w => log[w] - DeterministicMath.Log(counts[w] / (double)_result.Bag.TokenCount));
        var words = new SortedSet<int>();
        for (var step = 0; step <= 10; step++)
        {
            var lambda = step / 10.0;
            words.UnionWith(candidates.OrderByDescending(w => (lambda * log[w]) + ((1 - lambda) * lift[w])).ThenBy(w => w).Take(WordsAtEachStep));
        }

        json.WriteStartArray("words");
        foreach (var word in words)
        {
            if (!used.TryGetValue(word, out var index))
            {
                index = used.Count;
                used.Add(word, index);
            }

            json.WriteStartArray();
            json.WriteNumberValue(index);
            Number(json, null, phi[word]);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void WriteCloud(Utf8JsonWriter json, SvgCanvas measure, int topic)
    {
        var phi = _result.Model.Words(topic).ToArray();
        var words = _result.Topics[topic].TopTerms.Take(CloudWords).Select(t => (_result.Vocabulary.Terms[t], phi[t])).ToArray();
        json.WriteStartArray("cloud");
        foreach (var word in WordCloudLayout.Place(measure, words, CloudWidth, CloudHeight, 8))
        {
            json.WriteStartArray();
            json.WriteStringValue(word.Word);
            Number(json, null, word.X, "F1");
            Number(json, null, word.Y, "F1");
            Number(json, null, word.Size, "F1");
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void WriteDocuments(Utf8JsonWriter json)
    {
        var theta = _result.DocumentTopics;
        var rows = new int[_result.Documents.Count];
        Array.Fill(rows, -1);
        for (var row = 0; row < theta.Documents.Length; row++)
        {
            rows[theta.Documents[row]] = row;
        }

        var measures = (_result.Findings?.Measures ?? []).Select(m => (m.Document, m.Clause)).ToHashSet();
        json.WriteStartArray("documents");
        for (var d = 0; d < rows.Length; d++)
        {
            var document = _result.Documents[d];
            json.WriteStartObject();
            json.WriteString("id", document.Id);
            json.WriteString("title", document.Title);
            json.WriteString("file", document.File);
            json.WriteString("number", document.DocumentNumber);
            json.WriteString("issuer", document.Issuer);
            json.WriteString("level", document.Level);
            json.WriteString("region", document.Region);
            json.WriteString("genre", document.Genre);
            json.WriteString("date", document.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            if (document.Year is { } year)
            {
                json.WriteNumber("year", year);
            }
            else
            {
                json.WriteNull("year");
            }

            json.WriteNumber("tokens", _result.TokensOfDocument[d]);
            json.WriteNumber("row", rows[d]);
            json.WriteString("excluded", document.ExcludedReason);
            WriteClausesOf(json, d, measures);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        // Thousandths: what a reader can tell apart, at a third of the size.
        json.WriteStartArray("theta");
        foreach (var share in theta.Shares)
        {
            json.WriteNumberValue((int)Math.Floor((share * 1000) + 0.5));
        }

        json.WriteEndArray();
    }

    private void WriteLedger(Utf8JsonWriter json)
    {
        json.WriteStartArray("ledger");
        foreach (var step in _result.Ledger)
        {
            json.WriteStartArray();
            json.WriteStringValue(step.Step);
            json.WriteNumberValue(step.TokensBefore);
            json.WriteNumberValue(step.TokensRemoved);
            json.WriteNumberValue(step.TermsRemoved);
            json.WriteStringValue(string.Join(' ', step.MostFrequent.Select(t => $"{t.Term} {NumberFormat.Integer(t.Count)}")));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void WriteWarnings(Utf8JsonWriter json)
    {
        json.WriteStartArray("warnings");
        foreach (var warning in _result.Warnings)
        {
            json.WriteStartArray();
            json.WriteStringValue(warning.Code);
            json.WriteStringValue(warning.Level.ToString());
            json.WriteStringValue(warning.Place);
            json.WriteStringValue(warning.Message);
            json.WriteStringValue(warning.Action);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IEnumerable<double> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            Number(json, null, value, "G3");
        }

        json.WriteEndArray();
    }

    /// <summary>A number with six significant digits, or null for what JSON has no number for.</summary>
    private static void Number(Utf8JsonWriter json, string? name, double value, string format = "G6")
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        if (double.IsFinite(value))
        {
            json.WriteRawValue(value == 0 ? "0" : value.ToString(format, CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNullValue();
        }
    }
}

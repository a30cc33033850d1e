using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyMiner.Documents;
using PolicyMiner.Foundation;
using PolicyMiner.Segmentation;

namespace PolicyMiner;

/// <summary>Writes the words of each document, before any filter, for eyes and for other tools.</summary>
public sealed class CorpusSegmentation
{
    // Documents that are in memory at once; only memory depends on it.
    private const int BatchSize = 64;

    private readonly TextAnalysis _analysis;
    private readonly SegmentationForm _form;
    private readonly PosTagger? _posseg;

    /// <summary>Creates the writer.</summary>
    /// <param name="analysis">Cuts, tags, and says what is counted as another word; for <paramref name="posseg"/> it must have the shipped tagger.</param>
    /// <param name="form">Form of the output.</param>
    /// <param name="posseg">Cut as jieba's posseg does, which tags and cuts at once, instead of as the model does.</param>
    /// <exception cref="ConfigurationException">The analysis cannot tag as posseg does.</exception>
    public CorpusSegmentation(TextAnalysis analysis, SegmentationForm form, bool posseg)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        _analysis = analysis;
        _form = form;
        _posseg = posseg ? analysis.Tagger as PosTagger ?? throw new ConfigurationException(new Problem(
            "--posseg", "an analysis without jieba's tagger (--language en has none)", "--language zh", "Leave --posseg out, or give the language.")) : null;
    }

    /// <summary>Writes one line for each document of the corpus, in its order.</summary>
    /// <param name="corpus">The documents.</param>
    /// <param name="output">Receives the lines.</param>
    /// <param name="jobs">Threads to use; never changes a line.</param>
    /// <param name="warnings">Receives what reading the documents has to say.</param>
    /// <param name="progress">Told of finished documents; may be null.</param>
    /// <param name="cancellationToken">Checked before each document.</param>
    public void Write(Corpus corpus, TextWriter output, int jobs, ICollection<Warning> warnings, IProgress<StageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        for (var first = 0; first < corpus.Count; first += BatchSize)
        {
            var lines = new string[Math.Min(BatchSize, corpus.Count - first)];
            var found = new List<Warning>[lines.Length];
            var start = first;
            BlockScheduler.Run(lines.Length, jobs, i => lines[i] = Line(corpus.Load(start + i, found[i] = [])), cancellationToken);
            foreach (var line in lines)
            {
                output.Write(line);
                output.Write('\n');
            }

            foreach (var warning in found.SelectMany(f => f))
            {
                warnings.Add(warning);
            }

            progress?.Report(new StageProgress("segment", first + lines.Length, corpus.Count));
        }
    }

    private string Line(PolicyDocument document)
    {
        var pieces = Pieces(document.Text);
        return _form == SegmentationForm.Text ? Plain(document.Text, pieces) : Json(document, pieces);
    }

    private List<TaggedPiece> Pieces(string text)
    {
        if (_posseg is not null)
        {
            var pieces = new List<TaggedPiece>();
            _posseg.Segment(text, pieces);
            return pieces;
        }

        var tokens = new List<Token>();
        var tags = new List<string>();
        _analysis.Segmenter.Segment(_analysis.FoldCase ? text.ToLowerInvariant() : text, tokens);
        _analysis.Tagger?.Tag(text, tokens, tags);
        return [.. tokens.Select((t, i) => new TaggedPiece(t.Start, t.Length, _analysis.Tagger is null ? string.Empty : tags[i]))];
    }

    /// <summary>What a piece is counted as: its text in lower case where case is folded, or the word that synonyms put in its place.</summary>
    private string Term(ReadOnlySpan<char> text)
    {
        var word = _analysis.FoldCase ? text.ToString().ToLowerInvariant() : text.ToString();
        return _analysis.Synonyms.Find(word) ?? word;
    }

    private string Plain(string text, List<TaggedPiece> pieces)
    {
        var line = new StringBuilder(text.Length * 2);
        foreach (var piece in pieces)
        {
            var word = text.AsSpan(piece.Start, piece.Length).Trim();
            if (!word.IsEmpty)
            {
                line.Append(line.Length == 0 ? string.Empty : " ").Append(Term(word));
            }
        }

        return line.ToString();
    }

    private string Json(PolicyDocument document, List<TaggedPiece> pieces)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("doc_id", document.Record.Id);
            json.WriteString("file", document.Record.File);
            json.WriteString("title", document.Record.Title);
            json.WriteStartArray("tokens");
            foreach (var piece in pieces)
            {
                json.WriteStartObject();
                var text = document.Text.AsSpan(piece.Start, piece.Length);
                json.WriteString("text", text);
                var term = Term(text);
                if (!text.SequenceEqual(term))
                {
                    json.WriteString("term", term);
                }

                json.WriteString("tag", piece.Tag);
                json.WriteNumber("start", piece.Start);
                json.WriteNumber("length", piece.Length);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}

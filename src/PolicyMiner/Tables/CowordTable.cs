using System.Text;
using System.Xml;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;

namespace PolicyMiner.Tables;

/// <summary>coword_edges.csv, and the same network as GraphML.</summary>
internal static class CowordTable
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    public static Table Create(MiningResult result)
    {
        var clauses = Clauses(result);
        return new Table(RunFolder.CowordEdges, ["source", "target", "clauses", "source_clauses", "target_clauses", "cosine"], result.Findings!.Cowords.Edges.Select(IReadOnlyList<Cell> (e) =>
            [result.Vocabulary.Terms[e.First], result.Vocabulary.Terms[e.Second], e.Clauses, clauses[e.First], clauses[e.Second], e.Cosine]));
    }

    /// <summary>Writes the network in GraphML 1.0 (Brandes et al. 2002).</summary>
    public static void WriteGraph(MiningResult result, Stream stream)
    {
        var clauses = Clauses(result);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false });
        xml.WriteStartElement("graphml", Namespace);
        Key(xml, "label", "node", "string");
        Key(xml, "clauses", "node", "int");
        Key(xml, "weight", "edge", "double");
        Key(xml, "together", "edge", "int");
        xml.WriteStartElement("graph");
        xml.WriteAttributeString("id", "coword");
        xml.WriteAttributeString("edgedefault", "undirected");
        foreach (var term in result.Findings!.Cowords.Terms)
        {
            xml.WriteStartElement("node");
            xml.WriteAttributeString("id", Id(term));
            Data(xml, "label", result.Vocabulary.Terms[term]);
            Data(xml, "clauses", NumberFormat.Integer(clauses[term]));
            xml.WriteEndElement();
        }

        foreach (var edge in result.Findings.Cowords.Edges)
        {
            xml.WriteStartElement("edge");
            xml.WriteAttributeString("source", Id(edge.First));
            xml.WriteAttributeString("target", Id(edge.Second));
            Data(xml, "weight", NumberFormat.Score(edge.Cosine));
            Data(xml, "together", NumberFormat.Integer(edge.Clauses));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static Dictionary<int, int> Clauses(MiningResult result)
        => result.Findings!.Cowords.Terms.Zip(result.Findings.Cowords.TermClauses).ToDictionary(p => p.First, p => p.Second);

    private static string Id(int term) => "n" + NumberFormat.Integer(term + 1);

    private static void Key(XmlWriter xml, string name, string domain, string type)
    {
        xml.WriteStartElement("key");
        xml.WriteAttributeString("id", name);
        xml.WriteAttributeString("for", domain);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private static void Data(XmlWriter xml, string key, string value)
    {
        xml.WriteStartElement("data");
        xml.WriteAttributeString("key", key);
        xml.WriteString(value);
        xml.WriteEndElement();
    }
}

using System.Reflection;
using PolicyMiner.Findings;
using PolicyMiner.Foundation;
using PolicyMiner.Runs.Saving;
using PolicyMiner.Tables;
using PolicyMiner.Tests.Documents;
using PolicyMiner.Tests.Support;

namespace PolicyMiner.Tests.Runs.Saving;

public sealed class ResultFileTest
{
    [Fact]
    public void Read_GivesEveryMemberOfTheResultBack()
    {
        using var folder = new TemporaryFolder();
        var written = Bytes(ResultFile.Write);
        var findings = Bytes(ResultFile.WriteFindings);
        folder.Write(RunFolder.Result, written);
        folder.Write(RunFolder.Findings, findings);
        folder.Write(RunFolder.Pairs, Bytes(ResultFile.WritePairs));
        var read = ResultFile.Read(folder.Path);
        Bytes(ResultFile.Write, read).Should().Equal(written);
        Bytes(ResultFile.WriteFindings, read).Should().Equal(findings);
        Bytes(ResultFile.WritePairs, read).Should().Equal(Bytes(ResultFile.WritePairs));
        ResultFile.ReadWithoutFindings(folder.Path).Findings.Should().BeNull();
        foreach (var property in typeof(MiningResult).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            property.GetValue(read).Should().BeEquivalentTo(property.GetValue(SomeResult.Value), o => o.WithStrictOrdering().ComparingByMembers<double[]>(), property.Name);
        }
    }

    [Fact]
    public void Tables_OfAResultReadBack_AreTheSame()
    {
        using var folder = new TemporaryFolder();
        folder.Write(RunFolder.Result, Bytes(ResultFile.Write));
        folder.Write(RunFolder.Findings, Bytes(ResultFile.WriteFindings));
        folder.Write(RunFolder.Pairs, Bytes(ResultFile.WritePairs));
        var read = ResultFile.Read(folder.Path);
        foreach (var create in ResultTables.All)
        {
            Csv(create(read)).Should().Equal(Csv(create(SomeResult.Value)), create(read).File);
        }
    }

    [Fact]
    public void Read_WhereThereIsNoResult_SaysWhatToGive()
    {
        using var folder = new TemporaryFolder();
        FluentActions.Invoking(() => ResultFile.Read(folder.Path)).Should().Throw<InputException>().WithMessage("*policyminer fit*");
    }

    [Fact]
    public void Read_OfADamagedFile_IsAnInputError()
    {
        using var folder = new TemporaryFolder();
        var written = Bytes(ResultFile.Write);
        var pairs = Bytes(ResultFile.WritePairs);
        folder.Write(RunFolder.Pairs, pairs);
        folder.Write(RunFolder.Result, written[..(written.Length / 2)]);
        FluentActions.Invoking(() => ResultFile.Read(folder.Path)).Should().Throw<InputException>().WithMessage("*damaged*");
        folder.Write(RunFolder.Result, "{}");
        FluentActions.Invoking(() => ResultFile.Read(folder.Path)).Should().Throw<InputException>().WithMessage("*damaged*");
        folder.Write(RunFolder.Result, "null");
        FluentActions.Invoking(() => ResultFile.Read(folder.Path)).Should().Throw<InputException>().WithMessage("*damaged*");
        folder.Write(RunFolder.Result, written);
        FluentActions.Invoking(() => ResultFile.Read(folder.Path)).Should().Throw<InputException>("the findings are missing").WithMessage("*findings.json*");
        folder.Write(RunFolder.Findings, "null");
        ResultFile.Read(folder.Path).Findings.Should().BeNull("a model of a bag of words has none");

        byte[][] wrong = [[], pairs[..^3], pairs[..(pairs.Length / 2)], [.. pairs[..4], 255, 255, 255, 255], [255, 255, 255, 255], [255, 255, 255, 127], [1, 0, 0, 0, 0, 0, 0, 0], [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]];
        foreach (var bytes in wrong)
        {
            folder.Write(RunFolder.Pairs, bytes);
            FluentActions.Invoking(() => ResultFile.Read(folder.Path)).Should().Throw<InputException>().WithMessage("*damaged*");
        }
    }

    private static byte[] Bytes(Action<MiningResult, Stream> write, MiningResult? result = null)
    {
        using var stream = new MemoryStream();
        write(result ?? SomeResult.Value, stream);
        return stream.ToArray();
    }

    private static byte[] Csv(Table table)
    {
        using var stream = new MemoryStream();
        new CsvTableWriter().Write(table, stream);
        return stream.ToArray();
    }
}

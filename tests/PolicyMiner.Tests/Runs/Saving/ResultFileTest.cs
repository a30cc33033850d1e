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
        var written = Bytes(SomeResult.Value);
        folder.Write(RunFolder.Result, written);
        var read = ResultFile.Read(folder.Path);
        Bytes(read).Should().Equal(written);
        foreach (var property in typeof(MiningResult).GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            property.GetValue(read).Should().BeEquivalentTo(property.GetValue(SomeResult.Value), o => o.WithStrictOrdering().ComparingByMembers<double[]>(), property.Name);
        }
    }

    [Fact]
    public void Tables_OfAResultReadBack_AreTheSame()
    {
        using var folder = new TemporaryFolder();
        folder.Write(RunFolder.Result, Bytes(SomeResult.Value));
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
        var written = Bytes(SomeResult.Value);
        folder.Write(RunFolder.Result, written[..(written.Length / 2)]);
        FluentActions.Invoking(() => ResultFile.Read(folder.Path)).Should().Throw<InputException>().WithMessage("*damaged*");
        folder.Write(RunFolder.Result, "{}");
        FluentActions.Invoking(() => ResultFile.Read(folder.Path)).Should().Throw<InputException>().WithMessage("*damaged*");
    }

    private static byte[] Bytes(MiningResult result)
    {
        using var stream = new MemoryStream();
        ResultFile.Write(result, stream);
        return stream.ToArray();
    }

    private static byte[] Csv(Table table)
    {
        using var stream = new MemoryStream();
        new CsvTableWriter().Write(table, stream);
        return stream.ToArray();
    }
}

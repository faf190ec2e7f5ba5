// The smallest add-in there is: says that Office is ready, and has one ribbon command.
Office.onReady((info) => {
  document.getElementById('state').textContent = `${info.host} ${info.platform}`;
});
Office.actions.associate('markA1', (event) => {
  Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['đã chạy']];
    await context.sync();
  }).then(() => event.completed());
});

"""What an analyst would write: read the base register and every returned workbook, join, count by status, write.

usage: merge_pandas.py BASE RETURNED_FOLDER OUT xlsxwriter|openpyxl|-
No formats, no check of who may write what, no conflicts, no receipts: less work than the product does.
"""
import glob
import json
import sys
import time

import pandas as pd

base_file, folder, out, engine = sys.argv[1:5]
started = time.perf_counter()


def read(path):
    table = pd.read_excel(path, header=4)
    table = table[table["Nội dung nhiệm vụ"] != 2]  # the number row (1) (2) (3) under the header
    is_section = table["TT"].astype(str).str.match(r"^[IVXLCDM]+$")
    table["section"] = table["TT"].where(is_section).ffill()
    table = table[~is_section].copy()
    table["key"] = table["section"].astype(str) + "." + table["TT"].astype(str)
    return table


base = read(base_file)
parts = []
for path in sorted(glob.glob(folder + "/*.xlsx")):
    part = read(path)
    part["file"] = path
    parts.append(part)
returned = pd.concat(parts, ignore_index=True)
read_at = time.perf_counter()

progress = list(returned.columns[8:15])
merged = base.merge(returned[["key", "file"] + progress], on="key", how="left")
counts = merged.groupby(["Đơn vị chủ trì", "Trạng thái"]).size().unstack(fill_value=0)
merged_at = time.perf_counter()

if engine != "-":
    with pd.ExcelWriter(out, engine=engine) as writer:
        merged.to_excel(writer, sheet_name="Tổng hợp", index=False)
        counts.to_excel(writer, sheet_name="Thống kê")
written_at = time.perf_counter()
print(
    json.dumps(
        {
            "rows": len(merged),
            "filled": int(merged[progress].notna().sum().sum()),
            "read": round(read_at - started, 2),
            "merge": round(merged_at - read_at, 2),
            "write": round(written_at - merged_at, 2),
        }
    )
)

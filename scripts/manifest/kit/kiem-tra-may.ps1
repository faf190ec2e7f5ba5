# Kiểm tra một máy Windows đã sẵn sàng dùng phần bổ trợ Theo dõi nhiệm vụ trong Excel chưa.
#
#   Bấm chuột phải vào tệp, chọn Run with PowerShell; hoặc
#   powershell -ExecutionPolicy Bypass -File kiem-tra-may.ps1
#
# Chỉ đọc, không thay đổi gì. Thêm -XoaBoDem để xóa bộ đệm phần bổ trợ của Office (phải đóng hết Office trước).
# Mã kết thúc là số mục LỖI; 0 là sẵn sàng.
[CmdletBinding()]
param(
  [string]$MayChu = '@@ORIGIN@@',
  [string]$ThuMuc = '@@FOLDER@@',
  [string]$ThuMuc2019 = '@@FOLDER_2019@@',
  [string]$MaPhanBoTro = '@@ADDIN_ID@@',
  [switch]$XoaBoDem
)

$ErrorActionPreference = 'Stop'
try { [Console]::OutputEncoding = [Text.Encoding]::UTF8 } catch { Write-Verbose 'Cửa sổ này không đổi được bảng mã.' }
[Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
$script:SoLoi = 0

function Write-Dat([string]$NoiDung) {
  Write-Host '[ĐẠT]   ' -ForegroundColor Green -NoNewline
  Write-Host $NoiDung
}

function Write-LuuY([string]$NoiDung, [string]$ViecCanLam) {
  Write-Host '[LƯU Ý] ' -ForegroundColor Yellow -NoNewline
  Write-Host $NoiDung
  if ($ViecCanLam) { Write-Host "          Nên làm: $ViecCanLam" }
}

function Write-Loi([string]$NoiDung, [string]$ViecCanLam) {
  $script:SoLoi++
  Write-Host '[LỖI]   ' -ForegroundColor Red -NoNewline
  Write-Host $NoiDung
  if ($ViecCanLam) { Write-Host "          Cần làm: $ViecCanLam" }
}

function Get-GiaTri([string]$Khoa, [string]$Ten) {
  $muc = Get-ItemProperty -LiteralPath $Khoa -ErrorAction SilentlyContinue
  if ($null -eq $muc) { return $null }
  $thuocTinh = $muc.PSObject.Properties[$Ten]
  if ($null -eq $thuocTinh) { return $null }
  return $thuocTinh.Value
}

function Clear-BoDem {
  $dangChay = Get-Process -Name 'excel', 'winword', 'powerpnt', 'outlook' -ErrorAction SilentlyContinue
  if ($dangChay) {
    Write-Loi 'Office đang mở nên không xóa bộ đệm được.' 'Đóng hết Excel, Word, PowerPoint, Outlook rồi chạy lại.'
    return
  }
  $boDem = Join-Path $env:LOCALAPPDATA 'Microsoft\Office\16.0\Wef'
  if (-not (Test-Path -LiteralPath $boDem)) {
    Write-Dat 'Máy chưa có bộ đệm phần bổ trợ.'
    return
  }
  Get-ChildItem -LiteralPath $boDem -Force | Remove-Item -Recurse -Force
  Write-Dat "Đã xóa bộ đệm phần bổ trợ ($boDem). Mở Excel và bấm Thêm lại phần bổ trợ."
}

# --- 1. Excel -------------------------------------------------------------------------------------------------------
$script:La2019 = $false

function Test-Excel {
  $tep = $null
  foreach ($goc in 'HKLM:\SOFTWARE', 'HKLM:\SOFTWARE\WOW6432Node') {
    if (-not $tep) { $tep = Get-GiaTri "$goc\Microsoft\Windows\CurrentVersion\App Paths\excel.exe" '(default)' }
  }
  if (-not $tep -or -not (Test-Path -LiteralPath $tep)) {
    Write-Loi 'Không thấy Excel trên máy này.' 'Cài Microsoft Office, hoặc gửi báo cáo qua trang web.'
    return
  }
  $banDung = (Get-Item -LiteralPath $tep).VersionInfo.ProductVersion
  $sanPham = Get-GiaTri 'HKLM:\SOFTWARE\Microsoft\Office\ClickToRun\Configuration' 'ProductReleaseIds'
  if (-not $banDung.StartsWith('16.')) {
    Write-Loi "Excel bản $banDung quá cũ; phần bổ trợ cần Excel 2016 trở lên." 'Dùng sổ đã phát hành và gửi qua trang web, hoặc nâng cấp Office.'
    return
  }
  $ten = 'Excel 2016'
  if ($sanPham -match 'O365|M365') { $ten = 'Excel trong Microsoft 365' }
  elseif ($sanPham -match '2024') { $ten = 'Excel 2024' }
  elseif ($sanPham -match '2021') { $ten = 'Excel 2021' }
  elseif ($sanPham -match '2019') {
    $ten = 'Excel 2019'
    $script:La2019 = $true
  }
  Write-Dat "$ten, bản dựng $banDung."
  if ($ten -eq 'Excel 2016') {
    Write-LuuY 'Excel 2016 không có nút trên Trang đầu, không tô màu được.' 'Mở ngăn từ thẻ Chèn, mục Phần bổ trợ của tôi.'
  }
  if ($script:La2019) {
    Write-LuuY 'Excel 2019 phải dùng thư mục riêng cho 2019.' "Dùng trust-catalog-2019.reg ($ThuMuc2019)."
  }
  if (Get-Process -Name 'excel' -ErrorAction SilentlyContinue) {
    Write-LuuY 'Excel đang mở.' 'Sau khi thay đổi sổ đăng ký, đóng hết cửa sổ Excel rồi mở lại.'
  }
}

# --- 2. WebView2 ----------------------------------------------------------------------------------------------------
function Test-WebView2 {
  $ma = '{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}'
  $ban = $null
  foreach ($goc in 'HKLM:\SOFTWARE\WOW6432Node', 'HKLM:\SOFTWARE', 'HKCU:\Software') {
    $thay = Get-GiaTri "$goc\Microsoft\EdgeUpdate\Clients\$ma" 'pv'
    if ($thay -and $thay -ne '0.0.0.0') { $ban = $thay }
  }
  if (-not $ban) {
    Write-Loi 'Chưa thấy Microsoft Edge WebView2 Runtime; ngăn sẽ báo trình duyệt quá cũ.' 'Cài WebView2 Evergreen Standalone Installer (cài được không cần mạng).'
    return
  }
  $chinh = 0
  [void][int]::TryParse($ban.Split('.')[0], [ref]$chinh)
  if ($chinh -lt 109) { Write-Loi "WebView2 bản $ban quá cũ." 'Cập nhật lên bản 109 trở lên.' }
  else { Write-Dat "WebView2 bản $ban." }
}

# --- 3. https -------------------------------------------------------------------------------------------------------
function Test-Https {
  $diaChi = [Uri]$MayChu
  if ($diaChi.Scheme -ne 'https') {
    Write-Loi "Địa chỉ $MayChu không phải https." 'Excel chỉ mở trang https; đặt chứng thư cho dịch vụ.'
    return
  }
  try { [void][Net.Dns]::GetHostAddresses($diaChi.DnsSafeHost) }
  catch {
    Write-Loi "Không tìm thấy máy chủ $($diaChi.DnsSafeHost) trong DNS." 'Thêm tên máy chủ vào DNS nội bộ, hoặc kiểm tra mạng.'
    return
  }
  foreach ($trang in '/addin/taskpane.html', '/addin/icons/icon-32.png', '/officejs/office.js') {
    try {
      $traLoi = Invoke-WebRequest -Uri "$MayChu$trang" -UseBasicParsing -TimeoutSec 20
      if ($traLoi.StatusCode -eq 200) { Write-Dat "Mở được $MayChu$trang" }
      else { Write-Loi "$MayChu$trang trả lời mã $($traLoi.StatusCode)." 'Kiểm tra dịch vụ và máy chủ chuyển tiếp.' }
    } catch {
      $loi = $_.Exception
      while ($loi.InnerException) { $loi = $loi.InnerException }
      $viec = 'Kiểm tra dịch vụ, cổng, tường lửa và proxy.'
      if ($_.Exception.Message -match 'SSL|TLS|trust' -or $loi -is [Security.Authentication.AuthenticationException]) {
        $viec = 'Máy chưa tin chứng thư: đưa chứng thư gốc của tỉnh vào Trusted Root Certification Authorities (nên dùng chính sách nhóm).'
      }
      Write-Loi "Không mở được $MayChu$trang : $($loi.Message)" $viec
      return
    }
  }
  try {
    $ketNoi = New-Object Net.Sockets.TcpClient($diaChi.DnsSafeHost, $diaChi.Port)
    try {
      $kenh = New-Object Net.Security.SslStream($ketNoi.GetStream())
      $kenh.AuthenticateAsClient($diaChi.DnsSafeHost)
      $chungThu = New-Object Security.Cryptography.X509Certificates.X509Certificate2($kenh.RemoteCertificate)
      $conLai = [int]($chungThu.NotAfter - (Get-Date)).TotalDays
      if ($conLai -lt 30) { Write-LuuY "Chứng thư https còn $conLai ngày." 'Gia hạn chứng thư trên máy chủ.' }
      else { Write-Dat "Chứng thư https được tin, còn $conLai ngày." }
    } finally { $ketNoi.Close() }
  } catch {
    Write-LuuY "Không xem được chứng thư: $($_.Exception.Message)" ''
  }
}

# --- 4. Thư mục chung -----------------------------------------------------------------------------------------------
function Test-ThuMuc([string]$Duong) {
  if (-not $Duong) { return }
  if (-not (Test-Path -LiteralPath $Duong)) {
    Write-Loi "Không mở được $Duong" 'Kiểm tra quyền Đọc của người dùng này và tên máy chủ tệp; dùng đường dẫn \\, không dùng ổ đĩa ánh xạ.'
    return
  }
  $tep = Get-ChildItem -LiteralPath $Duong -Filter '*.xml' -File
  if (-not $tep) {
    Write-Loi "Trong $Duong không có manifest." 'Chép lại nội dung thu-muc-chung của bộ triển khai.'
    return
  }
  foreach ($mot in $tep) {
    try { [xml]$manifest = Get-Content -LiteralPath $mot.FullName -Raw -Encoding UTF8 }
    catch {
      Write-Loi "$($mot.Name) không phải XML hợp lệ." 'Tạo lại bộ triển khai và chép đè.'
      continue
    }
    if ($manifest.OfficeApp.Id -ne $MaPhanBoTro) {
      Write-LuuY "$($mot.Name) là của phần bổ trợ khác." ''
      continue
    }
    $nguon = $manifest.OfficeApp.DefaultSettings.SourceLocation.DefaultValue
    if ($nguon -notlike "$MayChu/*") {
      Write-Loi "$($mot.Name) trỏ tới $nguon, không phải $MayChu." 'Tạo lại bộ triển khai với đúng địa chỉ và chép đè.'
    } else { Write-Dat "$($mot.FullName): bản $($manifest.OfficeApp.Version)." }
  }
}

# --- 5. Sổ đăng ký --------------------------------------------------------------------------------------------------
function Test-CaTaLo([string]$Duong, [string]$TepReg) {
  if (-not $Duong) { return }
  $goc = 'HKCU:\Software\Microsoft\Office\16.0\WEF\TrustedCatalogs'
  $thay = @()
  if (Test-Path -LiteralPath $goc) {
    $thay = @(Get-ChildItem -LiteralPath $goc | Where-Object {
        $url = Get-GiaTri $_.PSPath 'Url'
        $url -and $url.TrimEnd('\') -eq $Duong.TrimEnd('\')
      })
  }
  if ($thay.Count -eq 0) {
    Write-Loi "Excel của người dùng này chưa tin $Duong" "Đóng Office, bấm đúp $TepReg, mở lại Excel."
    return
  }
  $co = Get-GiaTri $thay[0].PSPath 'Flags'
  if (($co -band 1) -ne 1) { Write-Loi 'Thư mục được tin nhưng không hiện trong hộp thoại (Flags thiếu 1).' "Bấm đúp lại $TepReg." }
  else { Write-Dat "Excel tin $Duong và hiện trong hộp thoại." }
  if ($thay.Count -gt 1) { Write-LuuY 'Thư mục này được đăng ký hai lần.' 'Chạy untrust-catalog.reg rồi làm lại một lần.' }
}

# --- 6. Chính sách --------------------------------------------------------------------------------------------------
function Test-ChinhSach {
  $chan = $false
  foreach ($goc in 'HKCU:\Software\Policies', 'HKLM:\SOFTWARE\Policies', 'HKCU:\Software') {
    $khoa = "$goc\Microsoft\Office\16.0\WEF\TrustedCatalogs"
    if ((Get-GiaTri $khoa 'DisableAllCatalogs') -eq 1) {
      $chan = $true
      Write-Loi "Chính sách chặn mọi phần bổ trợ web ($khoa, DisableAllCatalogs = 1)." 'Bỏ giá trị này khỏi chính sách (Block Web Add-ins) cho người dùng này.'
    }
    if ((Get-GiaTri $khoa 'DisableOmexCatalogs') -eq 1) {
      $chan = $true
      Write-LuuY "Chính sách chặn Cửa hàng Office ($khoa, DisableOmexCatalogs = 1); ở một số bản, thư mục chung cũng bị chặn theo." 'Nếu bấm Thêm mà không có gì, bỏ giá trị này (Block the Office Store).'
    }
  }
  if (-not $chan) { Write-Dat 'Không thấy chính sách chặn phần bổ trợ.' }
}

Write-Host ''
Write-Host 'Kiểm tra máy cho phần bổ trợ Theo dõi nhiệm vụ'
Write-Host "Máy chủ: $MayChu    Người dùng: $env:USERNAME    Máy: $env:COMPUTERNAME    $(Get-Date -Format 'dd/MM/yyyy HH:mm')"
Write-Host ''
if ($XoaBoDem) { Clear-BoDem }
else {
  Test-Excel
  Test-WebView2
  Test-Https
  $dung = $ThuMuc
  $reg = 'trust-catalog.reg'
  if ($script:La2019) {
    $dung = $ThuMuc2019
    $reg = 'trust-catalog-2019.reg'
  }
  Test-ThuMuc $dung
  Test-CaTaLo $dung $reg
  Test-ChinhSach
}
Write-Host ''
if ($script:SoLoi -eq 0) { Write-Host 'Xong: không có lỗi.' -ForegroundColor Green }
else { Write-Host "Xong: $($script:SoLoi) mục cần làm ở trên." -ForegroundColor Red }
if ($Host.Name -eq 'ConsoleHost' -and [Environment]::UserInteractive -and -not $PSBoundParameters.Count -and $MyInvocation.InvocationName -ne '.') {
  if (-not [Console]::IsInputRedirected) { [void](Read-Host 'Nhấn Enter để đóng') }
}
exit $script:SoLoi

// Five names of a large barrel: what is the price of the others?
export {
  Add,
  DeleteOutlined,
  MenuRounded,
  SearchSharp,
  SettingsTwoTone,
} from '@mui/icons-material';

// Every module of a large barrel is reachable.
export * from '@mui/icons-material';
